package paretoscope.figure.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class PathLawsTest {
    @Property
    void boundsHoldEveryPlaceOnACurveAndTouchItOnEverySide(
            @ForAll @Size(8) List<@DoubleRange(min = -1e3, max = 1e3) Double> n) {
        Rectangle bounds = Path.builder().moveTo(n.get(0), n.get(1))
                .curveTo(n.get(2), n.get(3), n.get(4), n.get(5), n.get(6), n.get(7)).build().bounds();

        List<Double> xs = samples(n.get(0), n.get(2), n.get(4), n.get(6));
        List<Double> ys = samples(n.get(1), n.get(3), n.get(5), n.get(7));

        assertTight(bounds.x(), bounds.right(), xs);
        assertTight(bounds.y(), bounds.bottom(), ys);
    }

    @Property
    void boundsMoveAndGrowWithThePath(@ForAll @Size(6) List<@DoubleRange(min = -1e3, max = 1e3) Double> n,
            @ForAll @DoubleRange(min = 0.1, max = 9) double factor,
            @ForAll @DoubleRange(min = -99, max = 99) double dx) {
        Path path = Path.polyline(new double[]{n.get(0), n.get(1), n.get(2)},
                new double[]{n.get(3), n.get(4), n.get(5)});

        Rectangle before = path.bounds();
        Rectangle after = path.scaledAndMoved(factor, dx, -dx).bounds();

        assertThat(after.x()).isEqualTo(before.x() * factor + dx);
        assertThat(after.bottom() - (before.bottom() * factor - dx)).isBetween(-1e-9, 1e-9);
    }

    private static List<Double> samples(double p0, double p1, double p2, double p3) {
        var samples = new ArrayList<Double>();
        for (int i = 0; i <= 1000; i++) {
            double t = i / 1000.0;
            double u = 1 - t;
            samples.add(u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3);
        }
        return samples;
    }

    private static void assertTight(double low, double high, List<Double> samples) {
        double least = samples.stream().mapToDouble(v -> v).min().orElseThrow();
        double most = samples.stream().mapToDouble(v -> v).max().orElseThrow();
        assertThat(low).isLessThanOrEqualTo(least + 1e-6).isGreaterThan(least - 0.1);
        assertThat(high).isGreaterThanOrEqualTo(most - 1e-6).isLessThan(most + 0.1);
    }
}
