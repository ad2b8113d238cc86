package paretoscope.figure.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import paretoscope.figure.drawing.Colour;

class DensityLawsTest {
    @Property(tries = 100)
    void theRasterIsTheSameHoweverTheWorkIsDivided(@ForAll @IntRange(max = 5000) int size, @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 9) int parts, @ForAll Tone tone) {
        var points = cloud(size, seed);

        var alone = Density.of(points, PixelMap.IDENTITY, 70, 130, 1);
        var together = Density.of(points, PixelMap.IDENTITY, 70, 130, parts);

        assertThat(together.shown()).isEqualTo(alone.shown());
        assertThat(CloudColours.paint(together, Colour.BLACK, tone))
                .isEqualTo(CloudColours.paint(alone, Colour.BLACK, tone));
    }

    @Property(tries = 50)
    void everyPointShownIsOnExactlyOnePixel(@ForAll @IntRange(max = 5000) int size, @ForAll long seed) {
        var density = Density.of(cloud(size, seed), PixelMap.IDENTITY, 70, 130);
        long sum = 0;
        for (int row = 0; row < 130; row++) {
            for (int column = 0; column < 70; column++) {
                sum += density.at(column, row);
            }
        }

        assertThat(sum).isEqualTo(density.shown());
    }

    @Property
    void morePointsAreNeverFainter(@ForAll @IntRange(min = 1, max = 200_000) int most, @ForAll Tone tone) {
        double[] opacities = tone.opacities(Levels.of(new int[]{0, 1, most / 2, most}, 4, 1).pixels());

        assertThat(opacities[0]).isZero();
        for (int level = 1; level < opacities.length; level++) {
            assertThat(opacities[level]).isBetween(opacities[level - 1], 1 + 1e-12);
        }
        assertThat(opacities.length).isLessThanOrEqualTo(65_537);
    }

    private static PointColumns cloud(int size, long seed) {
        var random = new Random(seed);
        return new PointColumns.OfDouble(random.doubles(size, -5, 75).toArray(),
                random.doubles(size).map(v -> 130 * v * v).toArray());
    }
}
