package paretoscope.figure.scale;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Ticks for a symlog axis: zero, and decades from the threshold outwards on both sides.
final class SymlogTicks {
    private SymlogTicks() {}

    static TickValues of(SymlogScale scale, int wanted) {
        var domain = scale.domain();
        for (var step = 1; step <= 16; step++) {
            var major = decades(scale, step);
            if (major.length < 3) {
                break;
            }
            if (major.length <= wanted + 2) {
                return new TickValues(major, step == 1 ? between(scale, major) : decades(scale, 1), false);
            }
        }
        return LinearTicks.of(domain, wanted);
    }

    private static double[] between(SymlogScale scale, double[] major) {
        return DoubleStream.of(major).flatMap(decade -> IntStream.rangeClosed(2, 9).mapToDouble(n -> n * decade))
                .filter(value -> value != 0 && scale.domain().contains(value)).sorted().toArray();
    }

    private static double[] decades(SymlogScale scale, int step) {
        var domain = scale.domain();
        var first = (int) Math.round(Math.log10(scale.threshold()));
        var last = (int) Math.floor(Math.log10(Math.max(Math.abs(domain.low()), Math.abs(domain.high()))));
        var sizes = IntStream.rangeClosed(first, last).filter(n -> (n - first) % step == 0)
                .mapToDouble(n -> LogTicks.exact(1, n)).toArray();
        var both = DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(sizes).flatMap(v -> DoubleStream.of(-v, v)));
        return both.filter(domain::contains).sorted().toArray();
    }
}
