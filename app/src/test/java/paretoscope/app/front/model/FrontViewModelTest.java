package paretoscope.app.front.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.figures.model.Tip;
import paretoscope.app.preferences.Money;
import paretoscope.app.preferences.NumberForm;
import paretoscope.app.preferences.ValueText;
import paretoscope.eval.Direction;
import paretoscope.figure.scale.Interval;
import paretoscope.figure.spec.ThemeName;
import paretoscope.store.Scope;
import paretoscope.views.Project;

class FrontViewModelTest {
    @TempDir
    Path folder;

    private Project project;
    private FrontViewModel model;

    @BeforeEach
    void open() throws Exception {
        project = SmallFront.project(folder);
        model = SmallFront.model(project);
    }

    @AfterEach
    void close() throws Exception {
        model.close();
        project.close();
    }

    @Test
    void theFirstQuestionIsSuggestedByTheData() {
        assertThat(objective(Role.QUALITY)).isEqualTo("accuracy");
        assertThat(objective(Role.COST)).isEqualTo("cost_usd");
    }

    @Test
    void whatCannotBeComparedIsCounted() {
        model.change(question -> question.with(Role.COST, Optional.of("cost_usd")));

        assertThat(model.statusProperty().get()).isEqualTo("3 of 4 shown, 1 unknown");
        assertThat(model.spokenProperty().get()).contains("2 on the front: thrifty");
    }

    @Test
    void anotherDirectionMakesAnotherFront() {
        model.change(question -> question.with(Role.COST, Optional.of("cost_usd")));
        model.change(question -> question.withDirection("accuracy", Direction.LOWER_IS_BETTER));

        assertThat(front()).containsExactly("thrifty", "wasteful");
        assertThat(model.chart().shownProperty().get().orElseThrow().costAlongX()).isTrue();
    }

    @Test
    void aThirdObjectiveTakesPart() {
        model.change(question -> question.with(Role.COST, Optional.of("cost_usd"))
                .with(Role.THIRD, Optional.of("latency_s")));

        assertThat(objective(Role.THIRD)).isEqualTo("latency_s");
        assertThat(model.chart().shownProperty().get()).isPresent();
    }

    @Test
    void amountsAreShownInTheCurrencyTheUserPrefers() {
        model.change(question -> question.with(Role.COST, Optional.of("cost_usd")));
        model.budget().type("6");

        model.valuesProperty().set(new ValueText(NumberForm.ROUNDED, new Money("EUR", 0.5)));

        assertThat(model.budget().label()).isEqualTo("≤ €3");
        assertThat(model.budget().adviceProperty().get().orElseThrow().sentence())
                .contains("pick thrifty (40%, €0.50)");
        assertThat(model.tip(row("strong")).orElseThrow().values()).extracting(Tip.Value::text).contains("€5");
        model.selection().set(List.of("strong"));
        assertThat(model.detailsProperty().get().getFirst().values()).extracting(PointDetails.Value::text)
                .contains("€5");
    }

    @Test
    void theBootstrapTellsHowSureAPointIs() {
        model.change(question -> question.with(Role.COST, Optional.of("cost_usd")).withResamples(200));

        var found = model.found().orElseThrow();

        assertThat(FrontWords.sureness(found.result())).contains("200 resamples", "Seed 1");
        assertThat(model.tip(row("strong")).orElseThrow().notes()).contains("on the front in 100% of resamples");
        assertThat(model.tip(row("wasteful")).orElseThrow().notes()).contains("on the front in 0% of resamples");
    }

    private Pointed row(String label) {
        return new Pointed.Measured(model.found().orElseThrow().result().table().labels().indexOf(label));
    }

    @Test
    void aBudgetNamesThePickAndTheNextStep() {
        model.change(question -> question.with(Role.COST, Optional.of("cost_usd")));

        assertThat(model.budget().type("$6")).isEmpty();

        var advice = model.budget().adviceProperty().get().orElseThrow();
        assertThat(advice.sentence()).startsWith("Under $6").contains("pick thrifty").contains("Next: strong");
        assertThat(advice.picks()).extracting(BudgetModel.Pick::label).containsExactly("thrifty", "wasteful", "strong");
    }

    @Test
    void aBudgetThatIsNoNumberIsComplainedAboutAndChangesNothing() {
        model.budget().type("3k");

        assertThat(model.budget().type("much")).contains("\"much\" is no number.");
        assertThat(model.budget().limitProperty().get()).hasValue(3000);
    }

    @Test
    void anotherCostTakesTheBudgetAway() {
        model.budget().limitProperty().set(OptionalDouble.of(4));
        model.change(question -> question.with(Role.COST, Optional.of("latency_s")));

        assertThat(model.budget().limitProperty().get()).isEmpty();
    }

    @Test
    void aGroupThatIsHiddenIsNoLongerWalked() {
        model.change(question -> question.with(Role.COST, Optional.of("latency_s"))
                .withGroup(Optional.of("effort")));
        model.chart().toggle("low");

        var shown = model.chart().shownProperty().get().orElseThrow();
        assertThat(shown.walk()).hasSize(2);
        assertThat(shown.layout().legend()).extracting(item -> item.series()).contains("low", "high");
    }

    @Test
    void zoomingShowsAStretchUntilTheAxesChange() {
        model.chart().windowProperty().set(ZoomWindow.of(new Interval(2, 5), new Interval(0.5, 1)));
        var zoomed = model.chart().shownProperty().get().orElseThrow().layout().x().domain();

        model.change(question -> question.with(Role.COST, Optional.of("latency_s")));

        assertThat(zoomed).isEqualTo(new Interval(2, 5));
        assertThat(model.chart().windowProperty().get()).isEqualTo(ZoomWindow.ALL);
    }

    @Test
    void detailsNameFileLineAndWhatDominates() {
        model.change(question -> question.with(Role.COST, Optional.of("cost_usd")));
        model.selection().set(List.of("wasteful"));

        var details = model.detailsProperty().get().getFirst();
        assertThat(details.standing()).isEqualTo("Dominated by 1 configuration");
        assertThat(details.dominators()).containsExactly("thrifty");
        assertThat(details.values().getFirst().origin()).startsWith("table.csv, line 3");
    }

    @Test
    void aMetricThatIsNotThereIsAnsweredWithASentence() {
        model.change(question -> question.with(Role.COST, Optional.of("price")));

        assertThat(model.emptyProperty().get().orElseThrow().advice()).contains("\"price\"");
        assertThat(model.chart().shownProperty().get()).isEmpty();
        assertThat(model.figure()).isEmpty();
    }

    @Test
    void anEmptyScopeInvites() {
        model.scopeProperty().set(Scope.all().withWhere("model = 'nobody'"));

        assertThat(model.emptyProperty().get().orElseThrow().title()).isEqualTo("Nothing to see yet");
    }

    @Test
    void newDataAreSeenAtOnce() throws Exception {
        SmallFront.add(project, folder, "more.csv",
                List.of("model,effort,accuracy,cost_usd,latency_s", "best,low,0.95,0.5,1"));

        assertThat(front()).containsExactly("best");
    }

    @Test
    void theTipTellsValuesGroupFileAndStanding() {
        model.change(question -> question.with(Role.COST, Optional.of("cost_usd")).withGroup(Optional.of("effort")));

        var tip = model.tip(new Pointed.Measured(1)).orElseThrow();
        assertThat(tip.label()).isEqualTo("wasteful");
        assertThat(tip.notes()).containsExactly("measured by the tool", "low", "dominated by 1 configuration",
                "table.csv");
    }

    @Test
    void theExportedFigureHoldsTheBudgetAndIsLight() {
        model.chart().themeProperty().set(ThemeName.DARK);
        model.budget().limitProperty().set(OptionalDouble.of(4));

        var figure = model.figure().orElseThrow();
        assertThat(figure.style().theme()).isEqualTo(ThemeName.LIGHT);
        assertThat(figure.panels().getFirst().layers().toString()).contains("Rule").contains("value=4.0");
    }

    @Test
    void nothingIsAskedAfterClosing() throws Exception {
        var before = model.answerProperty().get();
        model.close();
        SmallFront.add(project, folder, "more.csv", List.of("model,accuracy,latency_s", "best,0.95,1"));

        assertThat(model.answerProperty().get()).isSameAs(before);
    }

    private String objective(Role role) {
        return model.found().orElseThrow().objective(role).orElseThrow().name();
    }

    private List<String> front() {
        var result = model.found().orElseThrow().result();
        return IntStream.of(result.front()).mapToObj(result::label).toList();
    }
}
