package paretoscope.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.FigureSpecs;

class ExportedFilesTest {
    @TempDir
    Path folder;

    private final ExportedFiles files = new ExportedFiles(new PlainWriting());

    @Test
    void theFigureItsDataAndItsSpecShareAName() throws Exception {
        var written = files.write(PlainWriting.figure(), folder.resolve("front.pdf"), Format.PDF, true, true);

        assertThat(written).containsExactly(folder.resolve("front.pdf"), folder.resolve("front.csv"),
                folder.resolve("front.figure.json"));
        assertThat(written).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(FigureSpecs.read(folder.resolve("front.figure.json"))).isEqualTo(PlainWriting.figure());
    }

    @Test
    void aMissingEndingIsAdded() throws IOException {
        assertThat(files.write(PlainWriting.figure(), folder.resolve("fig 1.2"), Format.SVG, false, false))
                .containsExactly(folder.resolve("fig 1.2.svg"));
    }

    @Test
    void aStrangersFileBesideANewFigureIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("front.csv"), "precious");

        var written = files.write(PlainWriting.figure(), folder.resolve("front.pdf"), Format.PDF, true, false);

        assertThat(folder.resolve("front.csv")).hasContent("precious");
        assertThat(written).contains(folder.resolve("front 2.csv"));
    }

    @Test
    void aFigureThatIsReplacedTakesItsDataWithIt() throws IOException {
        files.write(PlainWriting.figure(), folder.resolve("front.pdf"), Format.PDF, true, false);

        files.write(PlainWriting.figure(), folder.resolve("front.pdf"), Format.PDF, true, false);

        try (var list = Files.list(folder)) {
            assertThat(list).hasSize(2);
        }
    }
}
