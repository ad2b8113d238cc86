package paretoscope.eval.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Unit;

class MetricCatalogueTest {
    private final MetricCatalogue catalogue = MetricCatalogue.shipped();

    @ParameterizedTest
    @CsvSource({"accuracy, QUALITY, max", "acc_norm, QUALITY, max", "'acc,none', QUALITY, max",
        "Exact Match, QUALITY, max", "pass@10, QUALITY, max", "perplexity, QUALITY, min", "MAE, QUALITY, min",
        "mAVE, QUALITY, min", "FPS, COST, max", "total_cost, COST, min", "GMACs, COST, min",
        "input_tokens, COST, min", "latency, COST, min", "rouge-l, QUALITY, max", "mIoU, QUALITY, max"})
    void wellKnownNamesArriveWithTheirKindAndDirection(String name, MetricKind kind, String direction) {
        var metric = catalogue.metric(name);

        assertThat(metric.name()).isEqualTo(name);
        assertThat(metric.kind()).isEqualTo(kind);
        assertThat(metric.direction()).isEqualTo(Direction.parse(direction));
    }

    @Test
    void aNameNobodyKnowsStaysBare() {
        var metric = catalogue.metric("frobnication");

        assertThat(metric).isEqualTo(Metric.named("frobnication"));
    }

    @Test
    void theUsersOwnEntryWinsOverAShippedOne() {
        var own = new CatalogueEntry(Metric.cost("accuracy", Unit.ONE), "Accuracy", false, List.of(),
                Optional.empty());

        assertThat(catalogue.with(List.of(own)).metric("accuracy").kind()).isEqualTo(MetricKind.COST);
    }

    @Test
    void noNameStandsForTwoMetrics() {
        var owners = new HashMap<String, String>();
        for (var entry : catalogue.entries()) {
            entry.synonyms().forEach(synonym -> assertThat(
                    owners.putIfAbsent(MetricName.normalised(synonym), entry.metric().name()))
                    .as("%s of %s", synonym, entry.metric().name()).isIn(null, entry.metric().name()));
        }
        assertThat(catalogue.entries()).hasSizeGreaterThan(140);
    }
}
