package paretoscope.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.desk.FirstProject.Opened;
import paretoscope.app.settings.AppFolders;
import paretoscope.store.WorkspaceException;

class FirstProjectTest {
    @TempDir
    private Path folder;

    private FirstProject opening(Path workspace) {
        return FirstProject.opening(List.of(workspace), AppFolders.under(folder.resolve("profile")));
    }

    private static Opened patiently(FirstProject first) throws InterruptedException {
        var opened = first.takeIfOpen();
        for (int i = 0; i < 1000 && opened.isEmpty(); i++) {
            Thread.sleep(20);
            opened = first.takeIfOpen();
        }
        return opened.orElseThrow();
    }

    @Test
    void itIsGivenAwayOnceItIsOpenAndOnlyOnce() throws Exception {
        var first = opening(folder.resolve("mine.paretoscope"));

        try (var project = patiently(first).project()) {
            assertThat(project.workspace().path()).isEqualTo(first.path());
            assertThat(first.takeIfOpen()).isEmpty();
            assertThat(first.take(first.path())).isEmpty();
        }
    }

    @Test
    void whatCannotBeOpenedIsLeftToWhoeverCanTellWhy() throws Exception {
        var notes = Files.writeString(folder.resolve("notes.paretoscope"), "Milk, bread, eggs.\n".repeat(100));
        var first = opening(notes);

        assertThat(first.takeIfOpen()).isEmpty();
        assertThatThrownBy(() -> first.take(first.path())).isInstanceOf(WorkspaceException.class);
    }
}
