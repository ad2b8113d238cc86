package paretoscope.app.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.messages.Messages;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.store.Scope;
import paretoscope.views.Project;
import paretoscope.views.imports.ImportListener;

/// Editing over a real workspace, without a screen.
class EditingTest {
    private static final ConfigurationSays NOTHING = new ConfigurationSays("", "", "", false, false);

    @TempDir
    Path folder;

    private final Messages messages = new Messages(Runnable::run);
    private Project project;
    private WorkspaceSaying saying;
    private HistoryViewModel history;

    @BeforeEach
    void open() throws Exception {
        project = Project.inMemory();
        var board = folder.resolve("board.csv");
        Files.writeString(board, "model,accuracy,cost_usd\nopenai/gpt-4o,0.5,2\nGPT-4o,0.75,\n");
        project.imports().importAll(List.of(board.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
        saying = new WorkspaceSaying(project.workspace(), project::changed);
        history = new HistoryViewModel(saying, Runnable::run, Runnable::run, messages);
        history.refresh();
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    @Test
    void undoNamesTheImportAndTakesItBack() throws Exception {
        assertThat(history.undoLabelProperty().get()).isEqualTo("Undo import of board.csv");
        assertThat(history.canRedoProperty().get()).isFalse();

        history.undo();

        assertThat(project.workspace().configurations(Scope.all()).size()).isZero();
        assertThat(history.canUndoProperty().get()).isFalse();
        assertThat(history.redoLabelProperty().get()).isEqualTo("Redo import of board.csv");
        assertThat(messages.shown().getFirst().text()).isEqualTo("Undone: import of board.csv.");

        history.redo();

        assertThat(project.workspace().configurations(Scope.all()).size()).isEqualTo(2);
    }

    @Test
    void whatIsSaidOfAConfigurationHoldsAndIsUndoneStepByStep() throws Exception {
        var before = project.workspace().configurations(Scope.all());
        int row = before.labels().indexOf("GPT-4o");
        var model = new ConfigurationViewModel(before.configuration(row), NOTHING, saying, Runnable::run, messages);
        model.labelProperty().set("omni");
        model.colourProperty().set("#d55e00");

        model.keep();
        history.refresh();

        var after = project.workspace().configurations(Scope.all());
        assertThat(after.labels()).contains("omni");
        assertThat(after.appearance(after.labels().indexOf("omni")).colour()).contains("#d55e00");
        assertThat(history.undoLabelProperty().get()).isEqualTo("Undo colour GPT-4o");
    }

    @Test
    void keepingWithoutAChangeLeavesNoTrace() throws Exception {
        var table = project.workspace().configurations(Scope.all());

        new ConfigurationViewModel(table.configuration(0), NOTHING, saying, Runnable::run, messages).keep();

        assertThat(project.workspace().history().entries()).hasSize(1);
    }

    @Test
    void namesThatLookAlikeAreSuggestedAndJoin() throws Exception {
        var aliases = new AliasesViewModel(saying, Runnable::run, Runnable::run, messages);
        assertThat(aliases.suggestions()).containsExactly(new ModelName.Likeness("openai/gpt-4o", "GPT-4o"));

        aliases.join("openai/gpt-4o", "GPT-4o");

        assertThat(aliases.suggestions()).isEmpty();
        assertThat(aliases.models()).containsExactly("GPT-4o");
        assertThat(aliases.aliases()).containsExactly(new AliasesViewModel.Alias("openai/gpt-4o", "GPT-4o"));

        aliases.separate(aliases.aliases().getFirst());

        assertThat(aliases.models()).hasSize(2);
    }

    @Test
    void anAliasThatGoesInACircleIsRefusedWithASentence() {
        var aliases = new AliasesViewModel(saying, Runnable::run, Runnable::run, messages);
        aliases.join("a", "b");
        aliases.join("b", "a");

        assertThat(messages.shown().getFirst().text()).startsWith("The names could not be changed.");
        assertThat(aliases.aliases()).hasSize(1);
    }

    @Test
    void recentWorkspacesComeBackNewestFirst() {
        var list = new RecentWorkspaces(folder.resolve("settings/recent.txt"), messages);
        list.opened(folder.resolve("a.paretoscope"));
        list.opened(folder.resolve("b.paretoscope"));
        list.opened(folder.resolve("a.paretoscope"));

        var again = new RecentWorkspaces(folder.resolve("settings/recent.txt"), messages);

        assertThat(again.list()).containsExactly(folder.resolve("a.paretoscope"), folder.resolve("b.paretoscope"));
        assertThat(again.present()).isEmpty();
    }
}
