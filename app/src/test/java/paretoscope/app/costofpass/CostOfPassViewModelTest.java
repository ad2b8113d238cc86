package paretoscope.app.costofpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.analyses.KeyNumber;
import paretoscope.app.analyses.ResultTable;
import paretoscope.app.analyses.SmallProject;
import paretoscope.views.costofpass.TechniqueSplit;
import tools.jackson.databind.node.JsonNodeFactory;

/// Three models at two problems: `small` solves the first for 1, `large` both for 4 each, `never` none.
class CostOfPassViewModelTest {
    private static final List<String> LINES = List.of("model,family,technique,item,correct,cost_usd",
            "small-2024-05-01,s,plain,p1,1,1", "small-2024-05-01,s,plain,p2,0,1", "large-2025-05-01,l,vote,p1,1,4",
            "large-2025-05-01,l,vote,p2,1,4", "never,n,plain,p1,0,2", "never,n,plain,p2,0,2");

    @TempDir
    Path folder;

    private SmallProject project;
    private CostOfPassViewModel model;

    @BeforeEach
    void open() throws Exception {
        project = new SmallProject(folder, LINES);
        model = new CostOfPassViewModel(project.context());
        model.asking().attach();
    }

    @AfterEach
    void close() throws Exception {
        model.close();
        project.close();
    }

    private List<KeyNumber> keys() {
        return model.shown().numbersProperty().get();
    }

    private ResultTable.Row row(String start) {
        return model.shown().tableProperty().get().rows().stream().filter(row -> row.name().startsWith(start))
                .findFirst().orElseThrow();
    }

    @Test
    void pooledAndFrontierAreDifferentNumbersUnderDifferentNames() {
        assertThat(keys()).extracting(KeyNumber::name).startsWith("Cheapest pooled", "Frontier of the models");
        assertThat(keys()).extracting(KeyNumber::value).containsExactly("$2", "$2.50");
        assertThat(model.shown().figure().figureProperty().get().orElseThrow().spec().panels()).hasSize(2);
    }

    /// Before the fix: a published cost-of-pass was taken for a cost and divided by the passes once more.
    @Test
    void aCostThatIsPerPassAlreadyIsNotSuggested(@TempDir Path other) throws Exception {
        try (var published = new SmallProject(other, List.of("model,accuracy,cost_of_pass_usd,cost_usd", "a,0.5,2,1",
                "b,0.8,5,4")); var view = new CostOfPassViewModel(published.context())) {
            view.asking().attach();

            assertThat(view.shown().numbersProperty().get().getFirst().value()).isEqualTo("$2");
        }
    }

    @Test
    void whatNeverPassesIsInfiniteAndSaysSo() {
        assertThat(row("never").cells().get(2).text()).isEqualTo("∞");
        assertThat(model.shown().figure().figureProperty().get().orElseThrow().spec().panels().getFirst().y()
                .categories()).last().asString().contains("never passes");
    }

    @Test
    void aHumanTakesPartWithSharesOfProblemsAndOfMoney() {
        model.asking().change(question -> question.withHuman(Optional.empty(), OptionalDouble.of(3)));

        assertThat(keys()).extracting(KeyNumber::value).contains("$2", "models 50%", "models 25%");
        assertThat(keys()).extracting(KeyNumber::note).contains("human 50%", "human 75%");
    }

    @Test
    void familiesAreTakenTogetherByAColumn() {
        model.shown().turnTo("essential");
        model.asking().change(question -> question.withFamily(Optional.of("family")));

        assertThat(row("s").cells().getFirst().text()).isEqualTo("37.5%");
        assertThat(row("l").cells().get(2).text()).isEqualTo("1");
    }

    @Test
    void datesInTheModelsOwnNamesOrderTheReleases() {
        model.shown().turnTo("progress");

        assertThat(model.shown().tableProperty().get().rows()).extracting(ResultTable.Row::name)
                .containsExactly("2024-05-01", "2025-05-01");
    }

    @Test
    void typedDatesGoBefore() {
        model.shown().turnTo("progress");
        model.asking().change(question -> question.withReleases(question.releases()
                .withTyped(TypedReleases.of("never = 2023-01-02").dates())));

        assertThat(model.shown().notesProperty().get()).noneMatch(note -> note.contains("Without a date"));
    }

    @Test
    void whereTheListKnowsNoModelTheDatesOfTheFileAreTakenAndThatIsSaid(@TempDir Path other) throws Exception {
        try (var dated = new SmallProject(other, List.of("model,released,item,correct,cost_usd",
                "old,2024-02-01,p1,1,4", "new,2025-02-01,p1,1,1"));
                var view = new CostOfPassViewModel(dated.context())) {
            view.asking().attach();
            view.shown().turnTo("progress");

            assertThat(view.shown().tableProperty().get().rows()).extracting(ResultTable.Row::name)
                    .containsExactly("2024-02-01", "2025-02-01");
            assertThat(view.shown().notesProperty().get()).anyMatch(note -> note.contains("taken instead"));
        }
    }

    @Test
    void theListGoesBeforeTheDaysOfTheRuns() {
        model.shown().turnTo("progress");

        assertThat(model.shown().notesProperty().get()).noneMatch(note -> note.contains("taken instead"));
    }

    @Test
    void aLineThatIsNoDateIsComplainedAbout() {
        assertThat(TypedReleases.of("never").complaint()).contains("label = 2025-08-07");
        assertThat(TypedReleases.edited(TypedReleases.of("b = 2024-01-02\na = 2023-01-02").dates()))
                .isEqualTo("a = 2023-01-02\nb = 2024-01-02");
    }

    @Test
    void aTechniqueGainsWhatTheFrontierFallsBy() {
        model.shown().turnTo("techniques");
        model.asking().change(question -> question.withHuman(Optional.empty(), OptionalDouble.of(8))
                .withTechnique(Optional.of(new TechniqueSplit("technique", "plain"))));

        assertThat(row("vote").cells().getFirst().text()).isEqualTo("44.44%");
    }

    @Test
    void aColumnThatNamesTechniquesAndAPlainOneIsSuggested() {
        model.shown().turnTo("techniques");

        assertThat(row("vote")).isNotNull();
    }

    @Test
    void oneAttemptPerProblemIsWarnedOf() {
        assertThat(model.shown().notesProperty().get()).anyMatch(note -> note.contains("one attempt per problem"));
    }

    @Test
    void aClickOnABarPicksItsConfiguration() {
        var figure = model.shown().figure().figureProperty().get().orElseThrow();

        assertThat(figure.configurations().values()).contains("never");
        assertThat(figure.configurations().keySet()).allMatch(id -> id.series().equals("pooled"));
    }

    @Test
    void whileHiddenNothingIsAskedAndComingBackBringsItUpToDate() {
        model.asking().detach();
        model.asking().change(question -> question.withHuman(Optional.empty(), OptionalDouble.of(3)));
        assertThat(keys()).hasSize(2);

        model.asking().attach();
        assertThat(keys()).hasSizeGreaterThan(2);
    }

    @Test
    void theQuestionAndThePageComeBack() {
        model.shown().turnTo("essential");
        model.asking().change(question -> question.withHuman(Optional.of("table"), OptionalDouble.of(3))
                .withFamily(Optional.of("family")).withTechnique(Optional.of(new TechniqueSplit("technique", "plain")))
                .withReleases(question.releases().withTyped(TypedReleases.of("never = 2023-01-02").dates())));
        var memory = JsonNodeFactory.instance.objectNode();

        model.remember(memory);
        try (var other = new CostOfPassViewModel(project.context())) {
            other.restore(memory);

            assertThat(other.asking().question()).isEqualTo(model.asking().question());
            assertThat(other.shown().pageProperty().get()).isEqualTo(CostOfPassViewModel.ESSENTIAL);
        }
        assertThat(model.asking().question().human().byTask()).isEqualTo(Map.of("table", 3.0));
    }
}
