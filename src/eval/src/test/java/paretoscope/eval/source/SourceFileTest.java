package paretoscope.eval.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Locator;

class SourceFileTest {
    @TempDir
    Path folder;

    @Test
    void theFirstByteIsFoundBehindAByteOrderMarkAndBlanks() throws IOException {
        var file = Files.write(folder.resolve("a.json"), new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '\n', '{'});

        assertThat(SourceFile.open(file).firstByte()).isEqualTo('{');
    }

    @Test
    void anEmptyFileHasNoFirstByte() throws IOException {
        var file = Files.createFile(folder.resolve("empty"));

        assertThat(SourceFile.open(file).firstByte()).isEqualTo(-1);
    }

    @Test
    void onlyTheHeadOfALargeFileIsRead() throws IOException {
        var file = Files.write(folder.resolve("large"), new byte[SourceFile.HEAD_BYTES + 1]);

        var source = SourceFile.open(file);

        assertThat(source.head()).hasSize(SourceFile.HEAD_BYTES);
        assertThat(source.headIsWhole()).isFalse();
    }

    @Test
    void anUnreadableSourceSaysWhatWhereAndWhatToDo() {
        var failure = new UnreadableSource("run.eval", Locator.line(3), "the archive ends early", "copy it again");

        assertThat(failure).hasMessage("run.eval, line 3: the archive ends early; copy it again.");
    }

    @Test
    void textInUtf16IsKnownByItsMark() throws IOException {
        var file = Files.write(folder.resolve("a.json"), "\uFEFF\r\n{\"a\":1}".getBytes(StandardCharsets.UTF_16LE));

        assertThat(SourceFile.open(file).firstByte()).isEqualTo('{');
        assertThat(SourceFile.open(file).headText()).isEqualTo("\r\n{\"a\":1}");
    }
}
