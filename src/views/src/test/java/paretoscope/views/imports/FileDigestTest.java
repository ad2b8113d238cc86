package paretoscope.views.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.SourceFile;

class FileDigestTest {
    private static final long LARGE = 65L << 20;

    @TempDir
    Path folder;

    private String digest(String name) throws IOException {
        return FileDigest.of(SourceFile.open(folder.resolve(name)), Cancellation.NEVER);
    }

    private void large(String name, long changedAt) throws IOException {
        try (var file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(LARGE);
            file.seek(changedAt);
            file.write(1);
        }
    }

    @Test
    void aSmallFileHasItsSha256() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "abc");

        assertThat(digest("a.txt")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void largeFilesOfTheSameContentAreTheSameAndASingleByteTellsThemApart() throws IOException {
        large("one", LARGE / 2);
        large("copy", LARGE / 2);
        large("other", LARGE / 2 + 1);

        assertThat(digest("copy")).isEqualTo(digest("one"));
        assertThat(digest("other")).isNotEqualTo(digest("one"));
    }
}
