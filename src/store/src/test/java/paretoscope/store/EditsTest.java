package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static paretoscope.store.Imports.PRICE;
import static paretoscope.store.Imports.add;
import static paretoscope.store.Imports.addBoard;
import static paretoscope.store.Imports.attempt;
import static paretoscope.store.Imports.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Configuration;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.catalogue.CatalogueEntry;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.TableMapping;
import paretoscope.store.MetricValue.Origin;

class EditsTest {
    private Workspace workspace;

    @BeforeEach
    void open() throws WorkspaceException {
        workspace = Workspace.inMemory();
    }

    @AfterEach
    void close() throws WorkspaceException {
        workspace.close();
    }

    private double[] values(String metric) throws WorkspaceException {
        return workspace.configurations(Scope.all()).column(metric).orElseThrow().values();
    }

    @Test
    void modelsKnownByTwoNamesJoinUnderOne() throws WorkspaceException {
        addBoard(workspace, "a.csv", "d1", Map.of("openai/gpt-4o", new double[]{0.5, 1}));
        addBoard(workspace, "b.csv", "d2", Map.of("gpt-4o", new double[]{0.7, 2}));

        workspace.edits().alias("openai/gpt-4o", "gpt-4o");

        assertThat(workspace.configurations(Scope.all()).labels()).containsExactly("gpt-4o");
        assertThat(values("accuracy")).containsExactly((0.5 + 0.7) / 2);
        assertThat(workspace.edits().aliases()).containsExactly(Map.entry("openai/gpt-4o", "gpt-4o"));
    }

    @Test
    void whatIsHiddenTakesNoPart() throws WorkspaceException {
        addBoard(workspace, "a.csv", "d1", Map.of("m", new double[]{0.5, 1}, "n", new double[]{0.7, 2}));

        workspace.edits().hide(Configuration.of("m"), true);

        assertThat(workspace.configurations(Scope.all()).labels()).containsExactly("n");
        assertThat(workspace.configurations(Scope.all().withHidden(true)).labels()).containsExactly("m", "n");
    }

    @Test
    void aNameColourAndNoteBelongToTheConfiguration() throws WorkspaceException {
        addBoard(workspace, "a.csv", "d1", Map.of("m", new double[]{0.5, 1}));
        var configuration = Configuration.of("m");

        workspace.edits().rename(configuration, "Ours");
        workspace.edits().colour(configuration, "#0072B2");
        workspace.edits().note(configuration, "trained twice");

        assertThat(workspace.configurations(Scope.all()).appearance(0)).isEqualTo(new Appearance(Optional.of("Ours"),
                Optional.of("#0072B2"), Optional.of("trained twice"), false, false));
        assertThat(workspace.configurations(Scope.all()).labels()).containsExactly("Ours");
    }

    @Test
    void aColourThatIsNoneIsRefused() {
        assertThatThrownBy(() -> workspace.edits().colour(Configuration.of("m"), "red"))
                .isInstanceOf(WorkspaceException.class).hasMessageContaining("#rrggbb");
    }

    @Test
    void whatIsReallyFreeHasATrueZero() throws WorkspaceException {
        add(workspace, "a.csv", "d1", sink -> sink.run(Run.draft("r", Configuration.of("m"), Task.of("t"))
                .measurement(Measurement.of(PRICE, Quantity.unknown("zero means not recorded"), Locator.WHOLE_FILE))
                .run()));
        assertThat(workspace.configurations(Scope.all()).column("total_cost").orElseThrow().why(0))
                .hasValue("total_cost is unknown: zero means not recorded");

        workspace.edits().free(Configuration.of("m"), true);

        assertThat(values("total_cost")).containsExactly(0);
    }

    @Test
    void aCorrectedValueIsTheUsers() throws WorkspaceException {
        addBoard(workspace, "a.csv", "d1", Map.of("m", new double[]{50, 1}));
        long id = workspace.runs(Scope.all()).getFirst().id();

        workspace.edits().correct(id, "accuracy", Quantity.of(0.5), "was in percent");

        assertThat(values("accuracy")).containsExactly(0.5);
        var provenance = workspace.provenance(id, "accuracy");
        assertThat(provenance.origin()).isEqualTo(Origin.CORRECTED);
        assertThat(provenance.how()).contains("was in percent");
        workspace.edits().removeCorrection(id, "accuracy");
        assertThat(values("accuracy")).containsExactly(50);
    }

    @Test
    void aCorrectionStaysWhenTheFileIsReadAgain() throws WorkspaceException {
        addBoard(workspace, "a.csv", "d1", Map.of("m", new double[]{50, 1}));
        workspace.edits().correct(workspace.runs(Scope.all()).getFirst().id(), "accuracy", Quantity.of(0.5), "");

        addBoard(workspace, "a.csv", "d2", Map.of("m", new double[]{60, 1}, "n", new double[]{70, 1}));

        assertThat(values("accuracy")).containsExactly(0.5, 70);
    }

    @Test
    void aStatedValueLeadsBackToItsLine() throws WorkspaceException {
        add(workspace, "a.csv", "d1", sink -> sink.run(Run.draft("r", Configuration.of("m"), Task.of("t"))
                .measurement(new Measurement(PRICE, Quantity.of(3), Quantity.NOT_RECORDED, OptionalLong.empty(),
                        Locator.cell(7, "cost")))
                .run()));

        var provenance = workspace.provenance(workspace.runs(Scope.all()).getFirst().id(), "total_cost");

        assertThat(provenance.sha256()).isEqualTo("d1");
        assertThat(provenance.place()).isEqualTo(Locator.cell(7, "cost"));
        assertThat(provenance.tool()).isEqualTo("test");
        assertThat(provenance.origin()).isEqualTo(Origin.STATED);
    }

    @Test
    void aComputedValueTellsFromHowMuch() throws WorkspaceException {
        add(workspace, "log.jsonl", "d1", sink -> {
            sink.run(run("r", "m", "t"));
            sink.attempt("r", attempt("x", 1, 1, 1));
            sink.attempt("r", attempt("x", 2, 0, 1));
        });
        long id = workspace.runs(Scope.all()).getFirst().id();

        assertThat(workspace.provenance(id, "accuracy").how()).isEqualTo("computed from 2 attempts at 1 items");
        var second = workspace.attempts(id, 1, 1).getFirst();
        assertThat(workspace.provenance(id, second.ordinal()).place()).isEqualTo(Locator.line(2));
    }

    @Test
    void tableMappingsAreRememberedByHeader() throws WorkspaceException {
        var mapping = new TableMapping(List.of(
                new ColumnMapping("model, name", Role.CONFIGURATION, Unit.UNKNOWN, Optional.empty(), false, "chosen"),
                new ColumnMapping("Cost ($)", Role.COST, Unit.USD, Optional.of(Direction.LOWER_IS_BETTER), true, "")));

        workspace.memory().rememberMapping(mapping);

        assertThat(workspace.memory().mappingFor(List.of("model, name", "Cost ($)"))).hasValue(mapping);
        assertThat(workspace.memory().mappingFor(List.of("model, name"))).isEmpty();
    }

    @Test
    void theUsersOwnMetricsWinOverWhatFilesSay() throws WorkspaceException {
        add(workspace, "a.csv", "d1", sink -> sink.run(Run.draft("r", Configuration.of("m"), Task.of("t"))
                .measurement(Measurement.of(Metric.named("gain"), Quantity.of(1), Locator.WHOLE_FILE)).run()));
        var own = new CatalogueEntry(Metric.named("gain").withDirection(Direction.LOWER_IS_BETTER), "Gain", true,
                List.of("plus"), Optional.of(Pattern.compile("gain@\\d+")));

        workspace.memory().define(own);

        assertThat(workspace.configurations(Scope.all()).column("gain").orElseThrow().metric().direction())
                .hasValue(Direction.LOWER_IS_BETTER);
        assertThat(workspace.memory().catalogue()).singleElement().satisfies(kept -> {
            assertThat(kept.metric()).isEqualTo(own.metric());
            assertThat(kept.synonyms()).isEqualTo(own.synonyms());
            assertThat(kept.pattern().orElseThrow().pattern()).isEqualTo("gain@\\d+");
        });
    }

    @Test
    void viewsAndPreferencesAreKept() throws WorkspaceException {
        workspace.memory().saveView("front", "{\"max\":\"accuracy\"}");
        workspace.memory().prefer("theme", "dark");

        assertThat(workspace.memory().views()).containsExactly(Map.entry("front", "{\"max\":\"accuracy\"}"));
        assertThat(workspace.memory().preference("theme")).hasValue("dark");
        workspace.memory().prefer("theme", "");
        assertThat(workspace.memory().preference("theme")).isEmpty();
    }
}
