package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static paretoscope.store.Imports.addBoard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.store.sql.Database;
import paretoscope.store.sql.Schema;
import paretoscope.store.sql.Sql;

class WorkspaceFileTest {
    private static final Map<String, double[]> BOARD = Map.of("m", new double[]{0.5, 1});

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("my results.paretoscope");
    }

    @Test
    void whatWasImportedIsThereTheNextTime() throws WorkspaceException {
        try (var workspace = Workspace.open(file())) {
            addBoard(workspace, "a.csv", "d1", BOARD);
        }

        try (var again = Workspace.open(file())) {
            assertThat(again.runs(Scope.all())).hasSize(1);
            assertThat(again.path()).hasValue(file());
        }
    }

    @Test
    void aFileOfANewerProgramIsRefused() throws Exception {
        Workspace.open(file()).close();
        try (var database = Database.open(file())) {
            database.alone("INSERT INTO paretoscope VALUES (" + (Schema.CURRENT + 1) + ")");
        }

        assertThatThrownBy(() -> Workspace.open(file())).isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("newer version of the program");
    }

    @Test
    void aFileOfTheFirstVersionIsBroughtForward() throws Exception {
        try (var database = Database.open(file())) {
            database.<Integer, SQLException>write(connection -> {
                Schema.migrate(connection, 0, 1);
                for (var statement : OldWorkspace.STATEMENTS) {
                    Sql.run(connection, statement);
                }
                return 1;
            });
        }

        try (var workspace = Workspace.open(file())) {
            var accuracy = workspace.configurations(Scope.all()).column("accuracy").orElseThrow();
            assertThat(accuracy.values()).containsExactly(0.75);
            assertThat(accuracy.standardErrors()).containsExactly(0.25);
        }
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws Exception {
        try (var database = Database.open(file())) {
            database.alone("CREATE TABLE something (else_ INTEGER)");
        }

        assertThatThrownBy(() -> Workspace.open(file())).isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("another program");
    }

    @Test
    void aTextFileIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(file(), "model,accuracy\nm,0.5\n");

        assertThatThrownBy(() -> Workspace.open(file())).isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("is not a workspace");
        assertThat(file()).hasContent("model,accuracy\nm,0.5\n");
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> Workspace.open(folder.resolve("none").resolve("w.paretoscope")))
                .isInstanceOf(WorkspaceException.class).hasMessageContaining("There is no folder");
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheFile() throws Exception {
        try (var workspace = Workspace.open(file())) {
            addBoard(workspace, "a.csv", "d1", BOARD);
            var output = folder.resolve("output.txt");

            var process = OtherProcess.open(file(), output);

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(output).content().contains("is open in another program",
                    "process " + ProcessHandle.current().pid(), "snapshot");
            assertThat(workspace.runs(Scope.all())).hasSize(1);
        }
    }

    @Test
    void aProgramThatIsKilledLosesOnlyTheImportInFlight() throws Exception {
        var process = OtherProcess.importAndDie(file(), folder.resolve("output.txt"));

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(OtherProcess.KILLED);
        try (var workspace = Workspace.open(file())) {
            assertThat(workspace.sources()).extracting(SourceSummary::displayName).containsExactly("committed.csv");
            assertThat(workspace.runs(Scope.all())).hasSize(1);
        }
    }

    @Test
    void aBackupIsACompleteWorkspace() throws WorkspaceException {
        var copy = folder.resolve("copy.paretoscope");
        try (var workspace = Workspace.open(file())) {
            addBoard(workspace, "a.csv", "d1", BOARD);
            workspace.edits().alias("m", "n");
            var before = Dump.of(workspace);

            workspace.backup(copy);
            addBoard(workspace, "b.csv", "d2", BOARD);

            try (var opened = Workspace.open(copy)) {
                assertThat(Dump.of(opened)).isEqualTo(before);
                assertThat(opened.history().undo()).isPresent();
                addBoard(opened, "c.csv", "d3", BOARD);
            }
        }
    }

    @Test
    void aWorkspaceInMemoryCanBeSaved() throws WorkspaceException {
        try (var workspace = Workspace.inMemory()) {
            addBoard(workspace, "a.csv", "d1", BOARD);

            try (var saved = workspace.saveAs(file())) {
                assertThat(saved.path()).hasValue(file());
                assertThat(saved.runs(Scope.all())).isEqualTo(workspace.runs(Scope.all()));
            }
        }
    }

    @Test
    void savingOverTheOpenFileIsRefused() throws WorkspaceException {
        try (var workspace = Workspace.open(file())) {
            assertThatThrownBy(() -> workspace.backup(file())).isInstanceOf(WorkspaceException.class)
                    .hasMessageContaining("choose another name");
        }
    }

    @Test
    void mergingTakesInWhatIsMissing() throws WorkspaceException {
        var other = folder.resolve("other.paretoscope");
        try (var second = Workspace.open(other)) {
            addBoard(second, "a.csv", "d1", BOARD);
            Imports.add(second, "log.jsonl", "d2", sink -> {
                sink.run(Imports.run("r", "logged", "t"));
                sink.attempt("r", Imports.attempt("x", 1, 1, 0.5));
                sink.attempt("r", Imports.attempt("y", 1, 0, 0.5));
            });
        }
        try (var workspace = Workspace.open(file())) {
            addBoard(workspace, "a.csv", "d1", BOARD);

            assertThat(workspace.merge(other)).isEqualTo(1);
            assertThat(workspace.sources()).extracting(SourceSummary::displayName).containsExactly("a.csv",
                    "log.jsonl");
            assertThat(workspace.configurations(Scope.all()).column("accuracy").orElseThrow().values())
                    .containsExactly(0.5, 0.5);
            workspace.history().undo();
            assertThat(workspace.sources()).hasSize(1);
        }
    }
}
