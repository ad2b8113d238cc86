package paretoscope.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.settings.AppFolders;
import paretoscope.store.WorkspaceException;

class FirstProjectTest {
    @TempDir
    private Path folder;

    private FirstProject opening(Path workspace) {
        return FirstProject.opening(List.of(workspace), AppFolders.under(folder.resolve("profile")));
    }

    @Test
    void itIsGivenAwayOnceItIsOpenAndOnlyOnce() throws Exception {
        var first = opening(folder.resolve("mine.paretoscope"));

        try (var project = first.take(first.path()).orElseThrow().project()) {
            assertThat(project.workspace().path()).isEqualTo(first.path());
            assertThat(first.takeSoon()).isEmpty();
            assertThat(first.take(first.path())).isEmpty();
        }
    }

    @Test
    void theWindowWaitsAMomentForIt() throws Exception {
        var first = opening(folder.resolve("mine.paretoscope"));

        var opened = first.takeSoon();
        for (int i = 0; i < 100 && opened.isEmpty(); i++) {
            opened = first.takeSoon();
        }

        try (var project = opened.orElseThrow().project()) {
            assertThat(project.workspace().path()).isEqualTo(first.path());
        }
    }

    @Test
    void whatCannotBeOpenedIsLeftToWhoeverCanTellWhy() throws Exception {
        var notes = Files.writeString(folder.resolve("notes.paretoscope"), "Milk, bread, eggs.\n".repeat(100));
        var first = opening(notes);

        assertThat(first.takeSoon()).isEmpty();
        assertThatThrownBy(() -> first.take(first.path())).isInstanceOf(WorkspaceException.class);
    }
}
