package paretoscope.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn.SortType;
import org.junit.jupiter.api.Test;

class ConfigurationColumnsTest {
    private final SmallTable table = new SmallTable();

    @Test
    void unknownValuesComeLastWhicheverWayOneSorts() {
        assertThat(sorted(SortType.ASCENDING)).containsExactly("gamma", "alpha", "beta (high)");
        assertThat(sorted(SortType.DESCENDING)).containsExactly("alpha", "gamma", "beta (high)");
    }

    private List<String> sorted(SortType type) {
        return IntStream.range(0, table.size()).mapToObj(row -> new ConfigurationRow(table, row))
                .sorted((a, b) -> type == SortType.ASCENDING
                        ? ConfigurationColumns.compare(a, b, SmallTable.COST, type)
                        : ConfigurationColumns.compare(b, a, SmallTable.COST, type))
                .map(ConfigurationRow::label).toList();
    }
}
