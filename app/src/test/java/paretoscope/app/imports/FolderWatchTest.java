package paretoscope.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
    private static final Duration QUIET = Duration.ofMillis(150);

    @TempDir
    Path folder;

    private final BlockingQueue<List<Path>> handed = new LinkedBlockingQueue<>();

    @Test
    void filesThatAppearTogetherAreHandedOverTogether() throws Exception {
        try (var _ = new FolderWatch(folder, QUIET, handed::add)) {
            write("b.csv");
            write("a.csv");

            assertThat(next()).containsExactly(folder.resolve("a.csv"), folder.resolve("b.csv"));
        }
    }

    @Test
    void foldersThatAppearAreWatchedToo() throws Exception {
        try (var _ = new FolderWatch(folder, QUIET, handed::add)) {
            Files.createDirectories(folder.resolve("run-1/logs"));
            write("run-1/logs/x.json");

            assertThat(next()).containsExactly(folder.resolve("run-1/logs/x.json"));

            write("run-1/logs/y.json");
            assertThat(next()).containsExactly(folder.resolve("run-1/logs/y.json"));
        }
    }

    @Test
    void hiddenAndUnfinishedFilesArePassedOver() throws Exception {
        try (var _ = new FolderWatch(folder, QUIET, handed::add)) {
            write(".DS_Store");
            write("results.json.part");
            write("mine.paretoscope");
            write("mine.paretoscope.wal");
            write("results.json");

            assertThat(next()).containsExactly(folder.resolve("results.json"));
        }
    }

    @Test
    void aClosedWatchHandsNothingOver() throws Exception {
        new FolderWatch(folder, QUIET, handed::add).close();
        write("late.csv");

        assertThat(handed.poll(400, TimeUnit.MILLISECONDS)).isNull();
    }

    private void write(String name) throws IOException {
        Files.writeString(folder.resolve(name), "model,acc\n");
    }

    private List<Path> next() throws InterruptedException {
        var files = handed.poll(10, TimeUnit.SECONDS);
        assertThat(files).as("files handed over within ten seconds").isNotNull();
        return files;
    }
}
