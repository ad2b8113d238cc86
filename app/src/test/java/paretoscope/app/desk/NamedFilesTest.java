package paretoscope.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedFilesTest {
    private static final Path WORKSPACE = Path.of("mine.paretoscope");
    private static final Path FIGURE = Path.of("front.figure.json");
    private static final Path SWEEP = Path.of("digits.sweep.json");
    private static final Path LOG = Path.of("run.eval");
    private static final Path FOLDER = Path.of("results");

    @Test
    void eachKindGoesItsOwnWay() {
        var files = NamedFiles.of(List.of(LOG, WORKSPACE, FIGURE, FOLDER, SWEEP));

        assertThat(files.workspaces()).containsExactly(WORKSPACE);
        assertThat(files.figures()).containsExactly(FIGURE);
        assertThat(files.sweeps()).containsExactly(SWEEP);
        assertThat(files.results()).containsExactly(LOG, FOLDER);
    }

    @Test
    void jsonOfOtherToolsIsAResult() {
        assertThat(NamedFiles.of(List.of(Path.of("figure.json"), Path.of("sweep.json"))).results()).hasSize(2);
    }

    @Test
    void whatIsTakenIntoTheOpenWorkspaceIsEverythingElse() {
        assertThat(NamedFiles.of(List.of(WORKSPACE, LOG, FIGURE)).besideWorkspaces()).containsExactly(FIGURE, LOG);
    }
}
