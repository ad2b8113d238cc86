package paretoscope.views.costofpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShippedReleasesTest {
    @Test
    void aModelIsFoundByItsOwnNameWithOrWithoutItsMakerAndByTheDayInItsName() {
        assertThat(ShippedReleases.of("openai/gpt-4o")).contains(LocalDate.of(2024, 5, 13));
        assertThat(ShippedReleases.of("gpt-4o-2024-11-20")).contains(LocalDate.of(2024, 11, 20));
        assertThat(ShippedReleases.of("anthropic/claude-3-5-haiku-20241022")).contains(LocalDate.of(2024, 10, 22));
        assertThat(ShippedReleases.of("a-model-of-mine")).isEmpty();
    }

    @Test
    void everyEntryIsASnapshotOfItsModelAndSaysWhoNamesIt() throws IOException {
        var list = list();

        list.path("models").properties().forEach(model -> {
            assertThat(model.getValue().path("snapshot").asString()).startsWith(model.getKey() + "-20");
            assertThat(list.path("sources").path(model.getValue().path("source").asString()).asString(""))
                    .isNotBlank();
            assertThat(ShippedReleases.of(model.getKey())).isPresent();
        });
    }

    private static JsonNode list() throws IOException {
        try (var in = ShippedReleases.class.getResourceAsStream("/paretoscope/views/release-dates.json")) {
            return JsonMapper.shared().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
