package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static paretoscope.store.Imports.addBoard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import paretoscope.eval.Configuration;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.catalogue.CatalogueEntry;

class HistoryTest {
    private static final Configuration M = Configuration.of("m");

    private Workspace workspace;

    @BeforeEach
    void open() throws WorkspaceException {
        workspace = Workspace.inMemory();
        fill(workspace);
    }

    private static void fill(Workspace workspace) throws WorkspaceException {
        addBoard(workspace, "a.csv", "d1", Map.of("m", new double[]{0.5, 1}, "n", new double[]{0.6, 2}));
    }

    @AfterEach
    void close() throws WorkspaceException {
        workspace.close();
    }

    private interface Command {
        void on(Workspace workspace) throws WorkspaceException;
    }

    /// Everything but the history itself, which remembers what was undone.
    private static Map<String, String> content(Workspace workspace) throws WorkspaceException {
        var dump = Dump.of(workspace);
        dump.remove("history");
        return dump;
    }

    private static String visible(Workspace workspace) throws WorkspaceException {
        var table = workspace.configurations(Scope.all());
        return workspace.sources() + "\n" + workspace.runs(Scope.all()) + "\n" + table.labels()
                + table.metrics().stream()
                        .map(name -> java.util.Arrays.toString(table.column(name).orElseThrow().values())).toList()
                + workspace.memory().views() + workspace.memory().catalogue();
    }

    @TestFactory
    Stream<DynamicTest> everythingCanBeTakenBackAndRepeated() {
        Map<String, Command> commands = Map.ofEntries(
                Map.entry("import", on -> addBoard(on, "b.csv", "d2", Map.of("o", new double[]{0.7, 3}))),
                Map.entry("re-import", on -> addBoard(on, "a.csv", "d3", Map.of("m", new double[]{0.9, 3}))),
                Map.entry("deletion", on -> on.deleteSource(on.sources().getFirst().id())),
                Map.entry("alias", on -> on.edits().alias("m", "n")),
                Map.entry("rename", on -> on.edits().rename(M, "my model")),
                Map.entry("colour", on -> on.edits().colour(M, "#336699")),
                Map.entry("note", on -> on.edits().note(M, "odd")),
                Map.entry("hiding", on -> on.edits().hide(M, true)),
                Map.entry("free", on -> on.edits().free(M, true)),
                Map.entry("correction",
                        on -> on.edits().correct(on.runs(Scope.all()).getFirst().id(), "accuracy", Quantity.of(0.4),
                                "typo")),
                Map.entry("view", on -> on.memory().saveView("mine", "{}")),
                Map.entry("metric", on -> on.memory().define(new CatalogueEntry(Metric.share("accuracy"), "Acc", true,
                        List.of(), Optional.empty()))));
        return commands.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> backAndForth(entry.getValue())));
    }

    private static void backAndForth(Command command) throws WorkspaceException {
        try (var workspace = Workspace.inMemory()) {
            fill(workspace);
            var before = visible(workspace);
            command.on(workspace);
            var after = visible(workspace);
            var content = content(workspace);

            assertThat(workspace.history().undo()).isPresent();
            assertThat(visible(workspace)).isEqualTo(before);
            assertThat(workspace.history().redo()).isPresent();
            assertThat(visible(workspace)).isEqualTo(after);
            assertThat(content(workspace)).isEqualTo(content);
        }
    }

    @Test
    void commandsAreTakenBackInReverseOrder() throws WorkspaceException {
        workspace.edits().rename(M, "first");
        workspace.edits().rename(M, "second");

        workspace.history().undo();
        assertThat(workspace.configurations(Scope.all()).labels()).contains("first");
        workspace.history().undo();
        assertThat(workspace.configurations(Scope.all()).labels()).contains("m");
        workspace.history().redo();
        assertThat(workspace.configurations(Scope.all()).labels()).contains("first");
    }

    @Test
    void aNewCommandEndsWhatCouldBeRepeated() throws WorkspaceException {
        workspace.edits().rename(M, "first");
        workspace.history().undo();
        workspace.edits().rename(M, "other");

        assertThat(workspace.history().redo()).isEmpty();
    }

    @Test
    void withNothingDoneThereIsNothingToTakeBack() throws WorkspaceException {
        workspace.history().undo();

        assertThat(workspace.history().undo()).isEmpty();
        assertThat(workspace.sources()).isEmpty();
    }

    @Test
    void aliasesInACircleAreRefused() throws WorkspaceException {
        workspace.edits().alias("m", "n");

        assertThatThrownBy(() -> workspace.edits().alias("n", "m")).isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("already another name");
    }

    @Test
    void theHistoryTellsWhatWasDone() throws WorkspaceException {
        workspace.deleteSource(workspace.sources().getFirst().id());
        workspace.history().undo();

        assertThat(workspace.history().entries()).extracting(HistoryEntry::description, HistoryEntry::done)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Import a.csv", true),
                        org.assertj.core.groups.Tuple.tuple("Remove a.csv", false));
    }

    @Test
    void compactingDropsWhatUndoCouldBringBack() throws WorkspaceException {
        addBoard(workspace, "a.csv", "d2", Map.of("m", new double[]{0.9, 1}));
        var before = visible(workspace);

        workspace.compact();

        assertThat(visible(workspace)).isEqualTo(before);
        assertThat(workspace.history().undo()).isEmpty();
        addBoard(workspace, "b.csv", "d3", Map.of("n", new double[]{0.9, 1}));
        assertThat(workspace.configurations(Scope.all()).labels()).containsExactly("m", "n");
    }
}
