package paretoscope.app.front.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.figure.drawing.SymbolShape;

class SimulatedSeriesTest {
    private static final SimulatedPoint POINT = new SimulatedPoint("thrifty vote@3", "accuracy", 0.8, "cost_usd", 6,
            "majority vote of k", "from the logged attempts of thrifty");

    @TempDir
    Path folder;

    @Test
    void aSimulatedPointStandsUnderItsOwnNameAndSymbolOnScreenAndPaperOnly() throws Exception {
        try (var project = SmallFront.project(folder); var model = SmallFront.model(project)) {
            model.change(question -> question.with(Role.COST, Optional.of("cost_usd")));

            model.chart().simulatedProperty().set(List.of(POINT));

            var series = model.figure().orElseThrow().panels().getFirst().series().getLast();
            assertThat(series.name()).isEqualTo("simulated");
            assertThat(series.shape()).contains(SymbolShape.STAR);
            assertThat(model.found().orElseThrow().result().table().labels()).doesNotContain("thrifty vote@3");
        }
    }

    @Test
    void withOtherAxesItHasNoPlace() throws Exception {
        try (var project = SmallFront.project(folder); var model = SmallFront.model(project)) {
            model.change(question -> question.with(Role.COST, Optional.of("latency_s")));

            model.chart().simulatedProperty().set(List.of(POINT));

            assertThat(model.figure().orElseThrow().panels().getFirst().series()).noneMatch(
                    one -> one.name().equals("simulated"));
        }
    }
}
