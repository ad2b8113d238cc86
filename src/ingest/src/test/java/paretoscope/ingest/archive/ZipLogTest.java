package paretoscope.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.recording.TestFile;
import paretoscope.ingest.recording.TestZip;

class ZipLogTest {
    private static String text(SourceFile file, String name) throws IOException, UnreadableSource {
        try (var zip = ZipLog.open(file); var in = zip.open(zip.entry(name).orElseThrow())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void storedDeflatedAndZstdEntriesAreRead() throws Exception {
        var file = TestFile.of("a.zip", new TestZip().stored("s", "stored").deflated("d", "deflated")
                .zstd("z", "zstd".getBytes(StandardCharsets.UTF_8)).bytes());

        assertThat(text(file, "s")).isEqualTo("stored");
        assertThat(text(file, "d")).isEqualTo("deflated");
        assertThat(text(file, "z")).isEqualTo("zstd");
    }

    @Test
    void allFramesOfAZstdEntryAreRead() throws Exception {
        var file = TestFile.of("a.zip", new TestZip().zstd("z", "first ".getBytes(StandardCharsets.UTF_8),
                "second ".getBytes(StandardCharsets.UTF_8), "third".getBytes(StandardCharsets.UTF_8)).bytes());

        assertThat(text(file, "z")).isEqualTo("first second third");
    }

    @Test
    void ofTwoEntriesWithOneNameTheLaterCounts() throws Exception {
        var file = TestFile.of("a.zip", new TestZip().stored("s", "old").stored("s", "new").bytes());

        assertThat(text(file, "s")).isEqualTo("new");
    }

    @Test
    void aTruncatedArchiveIsOneSentence() {
        var whole = new TestZip().stored("s", "stored").bytes();
        var file = TestFile.of("cut.eval", Arrays.copyOf(whole, whole.length - 10));

        assertThatThrownBy(() -> ZipLog.open(file)).isInstanceOf(UnreadableSource.class)
                .hasMessage("cut.eval: the archive ends before its index; copy the file again.");
    }

    @Test
    void aBombIsRefusedWhileItUnfolds() throws Exception {
        var file = TestFile.of("a.zip", new TestZip().deflated("bomb", new byte[64 << 20]).bytes());

        assertThatThrownBy(() -> text(file, "bomb")).isInstanceOf(ArchiveBoundExceeded.class)
                .hasMessageContaining("more than 400 times its size");
    }

    @Test
    void aZstdBombIsRefusedWhileItUnfolds() throws Exception {
        var frame = Zstd.compress(new byte[8 << 20]);
        var frames = new ByteArrayOutputStream();
        for (int i = 0; i < 1000; i++) {
            frames.write(frame);
        }
        var file = TestFile.of("a.zip", new TestZip().raw("bomb", 93, frames.toByteArray(), 8L << 20, 0).bytes());

        assertThatThrownBy(() -> text(file, "bomb")).isInstanceOf(ArchiveBoundExceeded.class);
    }

    @Test
    void tooManyEntriesAreRefused() throws Exception {
        var file = TestFile.of("a.zip", new TestZip().stored("a", "1").stored("b", "2").stored("c", "3").bytes());

        assertThatThrownBy(() -> ZipLog.open(file, new ArchiveBounds(2, 10, 10, 10, 10)))
                .isInstanceOf(UnreadableSource.class).hasMessageContaining("3 entries");
    }

    @Test
    void aFlippedBitInAnEntryIsNoticed() throws Exception {
        var bytes = new TestZip().stored("s", "stored").bytes();
        bytes[33] ^= 1;

        assertThatThrownBy(() -> text(TestFile.of("a.zip", bytes), "s")).isInstanceOf(IOException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void anUnknownMethodIsNamed() throws Exception {
        var file = TestFile.of("a.zip", new TestZip().raw("x", 97, new byte[]{1, 2}, 2, 0).bytes());

        assertThatThrownBy(() -> text(file, "x")).isInstanceOf(IOException.class).hasMessageContaining("method 97");
    }
}
