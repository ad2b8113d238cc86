package paretoscope.app.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import paretoscope.app.front.model.FrontQuestion;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.ZoomWindow;
import paretoscope.app.selection.Selection;
import paretoscope.charts.FrontChartOptions;
import paretoscope.eval.Direction;
import paretoscope.figure.scale.Interval;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.DirectLabels;
import paretoscope.store.Mean;
import paretoscope.views.Project;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class FrontMemoryTest {
    private static final FrontQuestion QUESTION = new FrontQuestion(Optional.of("accuracy"), Optional.of("cost_usd"),
            Optional.of("latency_s"), Map.of("accuracy", Direction.HIGHER_IS_BETTER),
            Map.of("cost_usd", ScaleKind.LOG), Optional.of("effort"), List.of("mmlu"), Mean.MICRO, 1000);
    private static final FrontChartOptions OPTIONS = FrontChartOptions.standard().withKnee(true).withGroupFronts(true)
            .withLabels(DirectLabels.all());
    private static final ZoomWindow ZOOM = ZoomWindow.of(new Interval(0.25, 4), new Interval(-1, 1));

    private Project project;

    @BeforeEach
    void open() throws Exception {
        project = Project.inMemory();
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    private FrontViewModel model() {
        return new FrontViewModel(project, Runnable::run, Runnable::run, new Selection());
    }

    @Test
    void everythingComesBack() {
        var before = model();
        before.questionProperty().set(QUESTION);
        before.chart().optionsProperty().set(OPTIONS);
        before.chart().hiddenProperty().set(Set.of("low"));
        before.chart().windowProperty().set(ZOOM);
        before.budget().limitProperty().set(OptionalDouble.of(5.5));
        var memory = JsonNodeFactory.instance.objectNode();
        var after = model();

        FrontMemory.write(memory, before);
        FrontMemory.read(memory, after);

        assertThat(after.questionProperty().get()).isEqualTo(QUESTION);
        assertThat(after.chart().optionsProperty().get()).isEqualTo(OPTIONS);
        assertThat(after.chart().hiddenProperty().get()).containsExactly("low");
        assertThat(after.chart().windowProperty().get()).isEqualTo(ZOOM);
        assertThat(after.budget().limitProperty().get()).hasValue(5.5);
    }

    @Test
    void whatMakesNoSenseIsAsAtFirst() {
        var model = model();

        FrontMemory.read(new JsonMapper().readTree("""
                {"question": {"mean": "GEOMETRIC", "scales": {"a": "CUBIC"}}, "zoom-x": [3, 1], "zoom-y": "wide",
                 "budget": "much"}
                """), model);

        assertThat(model.questionProperty().get()).isEqualTo(FrontQuestion.open());
        assertThat(model.chart().windowProperty().get()).isEqualTo(ZoomWindow.ALL);
        assertThat(model.budget().limitProperty().get()).isEmpty();
    }
}
