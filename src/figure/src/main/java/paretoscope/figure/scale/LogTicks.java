package paretoscope.figure.scale;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Ticks for a logarithmic axis: decades, thinned when there are many, joined by 2 and 5 when there are few.
///
/// Inside a single decade, where decades would label one place or none, round linear steps take over, so that at least
/// two labels always let the reader tell how much a length means.
final class LogTicks {
    private static final int[][] LADDERS = {{1, 2, 5}, {1, 3}, {1}};

    private LogTicks() {}

    static TickValues of(Interval domain, int wanted) {
        var ratio = domain.high() / domain.low();
        if (ratio < 3) {
            return withoutSharing(LinearTicks.of(domain, wanted));
        }
        for (var ladder : LADDERS) {
            var major = multiples(domain, ladder, 1);
            if (major.length >= 2 && major.length <= wanted + 1) {
                return new TickValues(major, minor(domain, major, 1), false);
            }
        }
        return ratio < 10 ? withoutSharing(LinearTicks.of(domain, wanted)) : thinned(domain, wanted);
    }

    /// Powers of two, thinned when there are many; round steps where fewer than two of them lie inside.
    static TickValues binary(Interval domain, int wanted) {
        var powers = IntStream.rangeClosed(-1000, 1000).mapToDouble(n -> Math.scalb(1.0, n)).filter(domain::contains)
                .toArray();
        if (powers.length < 2) {
            return of(domain, wanted);
        }
        var step = Math.ceilDiv(powers.length, wanted + 2);
        var major = IntStream.range(0, powers.length).filter(i -> i % step == 0).mapToDouble(i -> powers[i]).toArray();
        return new TickValues(major, step == 1 ? new double[0] : powers, false);
    }

    private static TickValues thinned(Interval domain, int wanted) {
        var decades = multiples(domain, new int[]{1}, 1);
        if (decades.length < 2) {
            var major = multiples(domain, new int[]{1, 3}, 1);
            return new TickValues(major, minor(domain, major, 1), false);
        }
        var step = Math.ceilDiv(decades.length, wanted + 1);
        var major = multiples(domain, new int[]{1}, step);
        return new TickValues(major.length < 2 ? decades : major, minor(domain, major, step), false);
    }

    private static TickValues withoutSharing(TickValues linear) {
        return new TickValues(linear.major(), linear.minor(), true);
    }

    /// All multiples · 10^n inside the domain, for every `step`-th n.
    private static double[] multiples(Interval domain, int[] multiples, int step) {
        var lowest = (int) Math.floor(Math.log10(domain.low())) - 1;
        var highest = (int) Math.ceil(Math.log10(domain.high())) + 1;
        return IntStream.rangeClosed(lowest, highest).filter(n -> Math.floorMod(n, step) == 0).boxed()
                .flatMapToDouble(n -> Arrays.stream(multiples).mapToDouble(m -> exact(m, n)))
                .filter(domain::contains).toArray();
    }

    private static double[] minor(Interval domain, double[] major, int step) {
        DoublePredicate unlabelled = value -> Arrays.binarySearch(major, value) < 0;
        var between = step > 1
                ? multiples(domain, new int[]{1}, 1)
                : multiples(domain, new int[]{1, 2, 3, 4, 5, 6, 7, 8, 9}, 1);
        return between.length > 200 ? new double[0] : DoubleStream.of(between).filter(unlabelled).toArray();
    }

    static double exact(int multiple, int exponent) {
        return BigDecimal.valueOf(multiple, -exponent).doubleValue();
    }
}
