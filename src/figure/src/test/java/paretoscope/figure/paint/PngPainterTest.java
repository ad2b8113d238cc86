package paretoscope.figure.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.FontFace;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Raster;
import paretoscope.figure.drawing.Rectangle;

class PngPainterTest {
    @Test
    void aFilledRectangleHasItsExactColourAndPlace() {
        Raster raster = pixels(2, Fill.of(Path.rectangle(new Rectangle(5, 6, 10, 4)), Colour.hex("#d55e00")));

        assertThat(raster.argbAt(10, 12)).isEqualTo(0xFFD55E00);
        assertThat(raster.argbAt(29, 19)).isEqualTo(0xFFD55E00);
        assertThat(raster.argbAt(9, 12)).isZero();
        assertThat(raster.argbAt(30, 19)).isZero();
        assertThat(raster.argbAt(29, 20)).isZero();
    }

    @Test
    void textInkStaysWithinItsMeasuredBox() {
        var text = Sampler.text("Hxg0", FontFace.REGULAR, 20, 10, 30, 0);
        Raster raster = pixels(1, text);

        Rectangle ink = ink(raster);
        assertThat(new Rectangle(10, 30 - 20 * 1.069, text.width(), 20 * 1.362).contains(ink)).as("%s", ink).isTrue();
        assertThat(ink.width()).isGreaterThan(text.width() * 0.9);
    }

    @Test
    void textTurnedUpwardsRunsUpwards() {
        Rectangle ink = ink(pixels(1, Sampler.text("Hxg0", FontFace.REGULAR, 20, 40, 58, -90)));

        assertThat(ink.height()).isGreaterThan(ink.width());
        assertThat(ink.bottom()).isLessThanOrEqualTo(58);
    }

    @Test
    void aShrunkenCloudKeepsItsLonePoints() {
        var argb = new int[80 * 80];
        argb[41 * 80 + 43] = 0xFF0072B2;
        var cloud = new Cloud(new Raster(80, 80, argb), new Rectangle(0, 0, 40, 40), Optional.empty());

        Raster raster = pixels(1, cloud);

        assertThat(Arrays.stream(raster.argb()).filter(p -> p >>> 24 > 0)).hasSize(1);
        assertThat(raster.argbAt(21, 20) >>> 24).isEqualTo(64);
        assertThat(raster.argbAt(21, 20) & 255).isCloseTo(0xB2, within(4));
    }

    @Test
    void theFileIsAPngThatKnowsItsResolution() throws IOException {
        var bytes = new ByteArrayOutputStream();
        PngPainter.atDpi(300).paint(new Drawing(72, 36, Optional.of(Colour.WHITE), List.of()), bytes);

        var image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(300);
        assertThat(image.getHeight()).isEqualTo(150);
        assertThat(image.getRGB(299, 149)).isEqualTo(0xFFFFFFFF);
        assertThat(new String(bytes.toByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1)).contains("pHYs");
    }

    @Test
    void tooManyPixelsAreRefusedInAdvance() {
        var poster = new Drawing(10_000, 10_000, Optional.empty(), List.of());

        assertThatThrownBy(() -> new PngPainter(5).raster(poster)).hasMessageContaining("lower resolution");
    }

    private static Raster pixels(double scale, Mark... marks) {
        return new PngPainter(scale).raster(new Drawing(100, 60, Optional.empty(), List.of(marks)));
    }

    private static Rectangle ink(Raster raster) {
        var path = Path.builder();
        for (int i = 0; i < raster.argb().length; i++) {
            if (raster.argb()[i] >>> 24 > 32) {
                path.moveTo(i % raster.width() + 0.5, i / raster.width() + 0.5);
            }
        }
        return path.build().bounds();
    }
}
