package paretoscope.views.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.cost.CostModel;
import paretoscope.eval.cost.GpuPrice;
import paretoscope.eval.cost.TimeCharge;
import paretoscope.eval.price.Currency;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.Scope;
import paretoscope.views.Project;
import paretoscope.views.front.FrontQuery;
import paretoscope.views.front.Objective;
import paretoscope.views.front.UnclearQuestion;

class CostModelServiceTest {
    private static final CostModel GPU = new CostModel.Time("latency_s",
            new TimeCharge.Rent(new GpuPrice(3.6, Currency.USD, 2)));

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws Exception {
        project = SmallProject.of(folder, "runs.csv", List.of("model,accuracy,latency_s,cost_usd,macs",
                "a,0.9,10,3,512", "b,0.8,5,1,256", "c,0.7,,2,128"));
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    private static CostModel formula(String text) {
        return new CostModel.Formula(text, Unit.UNKNOWN, Direction.LOWER_IS_BETTER);
    }

    @Test
    void gpuTimeBecomesACostOfTheFrontUntilItIsUndone() throws Exception {
        project.costModels().keep("gpu_cost", GPU);

        var result = project.front().compute(FrontQuery.of(List.of(Objective.maximise("accuracy"),
                Objective.minimise("gpu_cost"))), Cancellation.NEVER);
        assertThat(result.comparableRows()).hasSize(2);
        assertThat(result.value(result.table().row("a").orElseThrow(), 1)).isCloseTo(0.02, within(1e-12));
        assertThat(result.excluded()).hasSize(1);

        project.workspace().history().undo();

        assertThat(project.workspace().configurations(Scope.all()).column("gpu_cost")).isEmpty();
    }

    @Test
    void aPreviewChangesNothing() throws Exception {
        var preview = project.costModels().preview("gpu_cost", GPU, Scope.all());

        assertThat(preview.known()).isEqualTo(2);
        assertThat(preview.unit()).isEqualTo(Unit.USD);
        assertThat(project.workspace().configurations(Scope.all()).column("gpu_cost")).isEmpty();
    }

    @Test
    void unlikeUnitsAreNotAdded() {
        assertThatThrownBy(() -> project.costModels().keep("nonsense", formula("latency_s + cost_usd")))
                .isInstanceOf(UnclearQuestion.class).hasMessageContaining("unlike units").hasMessageContaining("USD");
    }

    @Test
    void aFormulaOverNoColumnAndANameThatIsTakenAreRefused() {
        assertThatThrownBy(() -> project.costModels().keep("x", formula("macs*nothing")))
                .isInstanceOf(UnclearQuestion.class).hasMessageContaining("nothing");
        assertThatThrownBy(() -> project.costModels().keep("accuracy", formula("macs*2")))
                .isInstanceOf(UnclearQuestion.class).hasMessageContaining("another name");
    }

    @Test
    void aKeptFormulaKnowsItsUnitAndTellsItsStory() throws Exception {
        var column = project.costModels().keep("rate", formula("cost_usd / latency_s"));

        assertThat(column.unit()).isEqualTo(new Unit("USD/s"));
        var table = project.workspace().configurations(Scope.all());
        assertThat(table.column("rate").orElseThrow().metric().unit()).isEqualTo(new Unit("USD/s"));
        assertThat(CostStory.of(table, table.row("a").orElseThrow(), table.column("rate").orElseThrow()))
                .contains("computed: cost_usd / latency_s");
    }
}
