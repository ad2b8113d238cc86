package paretoscope.figure.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Raster;

class DensityTest {
    private static final Colour BLUE = Colour.rgb(0, 0, 255);
    private static final Colour RED = Colour.rgb(255, 0, 0);

    @Test
    void pointsAreCountedOnThePixelTheyFallOn() {
        var points = new PointColumns.OfDouble(new double[]{0, 0.9, 2.5, 2.9}, new double[]{0, 0.9, 1, 1.99});

        Density density = Density.of(points, PixelMap.IDENTITY, 3, 2);

        assertThat(density.at(0, 0)).isEqualTo(2);
        assertThat(density.at(2, 1)).isEqualTo(2);
        assertThat(density.at(1, 0)).isZero();
        assertThat(density.shown()).isEqualTo(4);
    }

    @Test
    void manyPointsOnOnePixelAreAllCounted() {
        int many = 300_001;
        var points = new PointColumns.OfFloat(new float[many], new float[many]);

        assertThat(Density.of(points, PixelMap.IDENTITY, 2, 2).at(0, 0)).isEqualTo(many);
    }

    @Test
    void pointsOutsideOrWithoutAPlaceAreNotShownAndNotCounted() {
        double inf = Double.POSITIVE_INFINITY;
        var points = new PointColumns.OfDouble(new double[]{-0.1, 3, Double.NaN, inf, 1, 1},
                new double[]{0, 0, 0, 0, -inf, 1});

        assertThat(Density.of(points, PixelMap.IDENTITY, 3, 2).shown()).isOne();
    }

    @Test
    void dataAreFittedWithYUpwards() {
        var points = new PointColumns.OfFloat(new float[]{10, 19.9f}, new float[]{100.1f, 199});

        Density density = Density.of(points, PixelMap.fitting(10, 20, 100, 200, 10, 10), 10, 10);

        assertThat(density.at(0, 9)).isOne();
        assertThat(density.at(9, 0)).isOne();
    }

    @Test
    void emptyPixelsAreClearAndLonePointsAreSeen() {
        var points = new PointColumns.OfDouble(new double[]{0, 2, 2, 2}, new double[]{0, 0, 0, 0});

        for (Tone tone : Tone.values()) {
            Raster raster = CloudColours.paint(Density.of(points, PixelMap.IDENTITY, 3, 1), BLUE, tone);
            assertThat(raster.argbAt(1, 0) >>> 24).isZero();
            assertThat(raster.argbAt(0, 0) >>> 24).isBetween(40, 254);
            assertThat(raster.argbAt(2, 0)).isEqualTo(0xFF0000FF);
        }
    }

    @Test
    void seriesMixByTheirSharesInAnyOrder() {
        Density few = Density.of(new PointColumns.OfDouble(new double[]{0}, new double[]{0}), PixelMap.IDENTITY, 2, 1);
        Density many = Density.of(new PointColumns.OfDouble(new double[]{0, 0, 0, 1}, new double[]{0, 0, 0, 0}),
                PixelMap.IDENTITY, 2, 1);

        Raster mixed = CloudColours.paint(List.of(few, many), List.of(RED, BLUE), Tone.LOG);

        assertThat(mixed.argbAt(0, 0)).isEqualTo(0xFF4000BF);
        assertThat(mixed.argbAt(1, 0) & 0xFFFFFF).isEqualTo(0x0000FF);
        assertThat(CloudColours.paint(List.of(many, few), List.of(BLUE, RED), Tone.LOG)).isEqualTo(mixed);
    }

    /// Before the fix: clear pixels were black, and PDF viewers drew grey fringes around clouds.
    @Test
    void clearPixelsHaveTheColourOfTheirSeries() {
        Density one = Density.of(new PointColumns.OfDouble(new double[]{0}, new double[]{0}), PixelMap.IDENTITY, 2, 1);

        assertThat(CloudColours.paint(one, RED, Tone.LOG).argbAt(1, 0)).isEqualTo(0x00FF0000);
        assertThat(CloudColours.paint(List.of(one, one), List.of(RED, BLUE), Tone.LOG).argbAt(1, 0))
                .isEqualTo(0x00800080);
    }

    @Test
    void noPointsAtAllAreAClearRaster() {
        var none = new PointColumns.OfDouble(new double[0], new double[0]);

        assertThat(CloudColours.paint(Density.of(none, PixelMap.IDENTITY, 4, 4), BLUE, Tone.EQUALISED).argb())
                .containsOnly(0x000000FF);
    }

    @Test
    void unequalColumnsAreRefused() {
        assertThatThrownBy(() -> new PointColumns.OfDouble(new double[2], new double[3]))
                .hasMessageContaining("3 of y");
    }
}
