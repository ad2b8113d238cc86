package paretoscope.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class TableMemoryTest {
    @Test
    void theArrangementComesBack() {
        var arranged = new TableState("mini", true, true, Map.of("n", true, "cost", false), List.of("cost", "n"),
                Map.of("", 310.0), Optional.of(new TableState.Sort("cost", true)));
        var memory = JsonNodeFactory.instance.objectNode();

        TableMemory.write(memory, arranged);

        assertThat(TableMemory.read(memory)).isEqualTo(arranged);
    }

    @Test
    void whatMakesNoSenseIsAsAtFirst() {
        var memory = new JsonMapper()
                .readTree("{\"shown\": {\"a\": 3}, \"widths\": {\"a\": \"wide\"}, \"sort\": 1}");

        assertThat(TableMemory.read(memory)).isEqualTo(TableState.FIRST);
    }
}
