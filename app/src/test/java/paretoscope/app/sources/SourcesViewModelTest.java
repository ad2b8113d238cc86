package paretoscope.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.store.Scope;
import paretoscope.views.Project;
import paretoscope.views.imports.ImportListener;

class SourcesViewModelTest {
    @TempDir
    private Path folder;
    private Project project;
    private Messages messages;
    private SourcesViewModel sources;

    @BeforeEach
    void openTwoSmallTables() throws Exception {
        project = Project.inMemory();
        messages = new Messages(Runnable::run);
        write("first.csv", """
                model,effort,date,accuracy,cost_usd
                small,low,2025-01-05,0.5,0.1
                small,high,2025-02-05,0.6,0.3
                large,low,2025-03-05,0.7,1.5
                """);
        write("second.csv", """
                model,effort,date,accuracy,cost_usd
                huge,low,2025-04-01,0.8,9
                """);
        sources = new SourcesViewModel(project, Runnable::run, Runnable::run, messages);
        sources.reload();
    }

    @AfterEach
    void close() throws Exception {
        sources.close();
        project.close();
    }

    private void write(String name, String text) throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        project.imports().importAll(List.of(file.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
    }

    /// Before the fix: "Nothing imported yet" stood where the sources came a moment later.
    @Test
    void thatThereAreNoSourcesIsSaidOnlyWhenTheyWereLookedFor() throws Exception {
        try (var empty = Project.inMemory()) {
            var model = new SourcesViewModel(empty, Runnable::run, Runnable::run, messages);

            assertThat(model.emptyProperty().get()).isFalse();

            model.reload();

            assertThat(model.emptyProperty().get()).isTrue();
            model.close();
        }
    }

    private int configurations() throws Exception {
        return project.workspace().configurations(sources.choiceProperty().get().within(Scope.all())).size();
    }

    @Test
    void listsSourcesAndTheColumnsThatTellConfigurationsApart() {
        assertThat(sources.sourcesProperty().get()).extracting("displayName").containsExactly("first.csv",
                "second.csv");
        assertThat(sources.facetsProperty().get()).extracting(Facet::column).containsExactly("model", "effort");
        assertThat(sources.facetsProperty().get().getLast().values()).containsExactly(new Facet.Value("low", 3),
                new Facet.Value("high", 1));
    }

    @Test
    void everythingTakesPartAtFirst() throws Exception {
        assertThat(configurations()).isEqualTo(4);
    }

    @Test
    void aSourceThatIsSwitchedOffTakesNoPart() throws Exception {
        sources.show(sources.sourcesProperty().get().subList(0, 1), false);

        assertThat(configurations()).isEqualTo(1);
    }

    @Test
    void switchingEverySourceBackOnIsNoChoiceAnyMore() {
        var first = sources.sourcesProperty().get().subList(0, 1);
        sources.show(first, false);
        sources.show(first, true);

        assertThat(sources.choiceProperty().get()).isEqualTo(Choice.EVERYTHING);
    }

    @Test
    void theLastSourceCannotBeSwitchedOff() throws Exception {
        sources.show(sources.sourcesProperty().get(), false);

        assertThat(configurations()).isEqualTo(4);
    }

    @Test
    void wordsValuesDaysAndConditionsNarrowTogether() throws Exception {
        sources.search("-huge");
        assertThat(configurations()).isEqualTo(3);
        sources.choose("effort", Set.of("low"));
        assertThat(configurations()).isEqualTo(2);
        sources.choose(Optional.of(new DaySpan(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 4, 1))));
        assertThat(configurations()).isEqualTo(1);
        sources.condition("cost_usd > 100");
        assertThat(configurations()).isZero();
        sources.showEverything();
        assertThat(configurations()).isEqualTo(4);
    }

    @Test
    void allDaysAreNoLimit() {
        sources.choose(sources.daysProperty().get());

        assertThat(sources.choiceProperty().get().dates()).isEmpty();
    }

    @Test
    void aConditionThatMakesNoSenseLeavesTheOldOneInForceAndSaysWhy() throws Exception {
        sources.condition("accuracy > 0.65");
        sources.condition("acuracy > 0.1");

        assertThat(configurations()).isEqualTo(2);
        assertThat(sources.problemProperty().get()).contains("acuracy");

        sources.condition("accuracy > 0.55");
        assertThat(sources.problemProperty().get()).isEmpty();
        assertThat(configurations()).isEqualTo(3);
    }

    @Test
    void aRemovedSourceIsToldOfAndForgottenByTheChoice() {
        var first = sources.sourcesProperty().get().subList(0, 1);
        sources.showOnly(first);
        sources.delete(first);
        sources.reload();

        assertThat(sources.sourcesProperty().get()).hasSize(1);
        assertThat(sources.choiceProperty().get().shown()).isEmpty();
        assertThat(messages.shown().getFirst().level()).isEqualTo(Message.Level.DONE);
    }

    @Test
    void sourcesRemovedTogetherComeBackTogether() throws Exception {
        sources.delete(sources.sourcesProperty().get());
        sources.reload();
        assertThat(sources.sourcesProperty().get()).isEmpty();

        project.workspace().history().undo();
        sources.reload();
        assertThat(sources.sourcesProperty().get()).hasSize(2);
    }

    @Test
    void countsAreShortBesideANameAndLongNumbersKeepTwoDigits() {
        assertThat(SourceText.shortened(69)).isEqualTo("69");
        assertThat(SourceText.shortened(6_000)).isEqualTo("6 k");
        assertThat(SourceText.shortened(1_234_567)).isEqualTo("1.2 M");
    }
}
