package paretoscope.figure.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The three painters against each other and against themselves, and the outside programs that read their files.
class SamplerTest {
    private static final double SCALE = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void twoExportsAreTheSameBytesInAnyLocale(Format format) throws IOException {
        byte[] first = painted(FigurePainter.of(format));
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(painted(FigurePainter.of(format))).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theOutlinedSvgLooksLikeThePng() throws IOException, InterruptedException {
        Path svg = file("sampler.svg", new SvgPainter(TextAs.OUTLINES));
        Path png = folder.resolve("svg.png");
        run("rsvg-convert", "-z", "2.25", svg.toString(), "-o", png.toString());

        assertLooksLikeThePng(ImageIO.read(png.toFile()));
    }

    @Test
    void thePdfLooksLikeThePng() throws IOException, InterruptedException {
        Path pdf = file("sampler.pdf", new PdfPainter());
        run("pdftoppm", "-png", "-r", "216", "-singlefile", pdf.toString(), folder.resolve("pdf").toString());

        assertLooksLikeThePng(ImageIO.read(folder.resolve("pdf.png").toFile()));
    }

    @Test
    void pdffontsFindsEveryFontEmbeddedAndSubsetAndNoType3() throws IOException, InterruptedException {
        String listing = run("pdffonts", file("sampler.pdf", new PdfPainter()).toString());

        assertThat(listing).doesNotContain("Type 3");
        assertThat(listing.lines().skip(2)).hasSize(4)
                .allMatch(line -> line.matches("[A-Z]{6}\\+Noto\\S+ +CID TrueType +Identity-H +yes yes yes .*"));
    }

    private void assertLooksLikeThePng(BufferedImage other) {
        var expected = new PngPainter(SCALE).raster(Sampler.drawing());
        assertThat(other.getWidth()).isEqualTo(expected.width());
        assertThat(other.getHeight()).isEqualTo(expected.height());
        double difference = 0;
        int far = 0;
        for (int i = 0; i < expected.argb().length; i++) {
            int off = distance(expected.argb()[i], other.getRGB(i % expected.width(), i / expected.width()));
            difference += off;
            far += off > 160 ? 1 : 0;
        }
        // Renderers round edges differently; a mark that is moved, missing or of another colour is far more than this.
        assertThat(difference / expected.argb().length).isLessThan(2.0);
        assertThat(far).isLessThan(expected.argb().length / 1000);
    }

    private static int distance(int a, int b) {
        return Math.max(Math.abs((a >> 16 & 255) - (b >> 16 & 255)),
                Math.max(Math.abs((a >> 8 & 255) - (b >> 8 & 255)), Math.abs((a & 255) - (b & 255))));
    }

    private Path file(String name, FigurePainter painter) throws IOException {
        return Files.write(folder.resolve(name), painted(painter));
    }

    private static byte[] painted(FigurePainter painter) throws IOException {
        var bytes = new ByteArrayOutputStream();
        painter.paint(Sampler.drawing(), bytes);
        return bytes.toByteArray();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        boolean present = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command[0])));
        if (!present) {
            return Assumptions.abort(command[0] + " is absent");
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
