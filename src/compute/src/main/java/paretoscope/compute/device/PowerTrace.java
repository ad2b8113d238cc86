package paretoscope.compute.device;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.OptionalDouble;

/// What power a device took over time, by samples; the energy between two moments is the area below the straight lines
/// between them. Before the first sample and after the last the power is theirs.
///
/// Where a sample is missing or unknown the energy is unknown.
final class PowerTrace {
    private static final double NANOS = 1e9;

    private final long longestGap;
    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    /// @param watts NaN where it is not known
    private record Sample(long nanos, double watts) {}

    /// @param longestGap between two samples, or a sample and the end of the stretch that is asked for
    PowerTrace(Duration longestGap) {
        this.longestGap = longestGap.toNanos();
    }

    synchronized void add(long nanos, OptionalDouble watts) {
        samples.addLast(new Sample(nanos, watts.orElse(Double.NaN)));
    }

    /// Forgets what nobody will ask for: everything before the last sample that is older.
    synchronized void forgetBefore(long nanos) {
        while (samples.size() > 1 && secondOldest() <= nanos) {
            samples.removeFirst();
        }
    }

    private long secondOldest() {
        var oldest = samples.removeFirst();
        long second = samples.getFirst().nanos();
        samples.addFirst(oldest);
        return second;
    }

    /// The energy taken between two moments of [System#nanoTime()], in joules.
    synchronized OptionalDouble joules(long from, long to) {
        var points = new ArrayList<Sample>();
        Sample before = null;
        for (var sample : samples) {
            if (sample.nanos() <= from) {
                before = sample;
            } else if (sample.nanos() <= to) {
                points.add(sample);
            }
        }
        if (before != null) {
            points.addFirst(before);
        }
        return points.isEmpty() ? OptionalDouble.empty() : area(points, from, to);
    }

    private OptionalDouble area(ArrayList<Sample> points, long from, long to) {
        var first = points.getFirst();
        var last = points.getLast();
        if (Math.abs(first.nanos() - from) > longestGap || to - last.nanos() > longestGap) {
            return OptionalDouble.empty();
        }
        double joules = Math.max(0, first.nanos() - from) / NANOS * first.watts();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).nanos() - points.get(i - 1).nanos() > longestGap) {
                return OptionalDouble.empty();
            }
            joules += between(points.get(i - 1), points.get(i), from);
        }
        joules += (to - Math.max(from, last.nanos())) / NANOS * last.watts();
        return Double.isNaN(joules) ? OptionalDouble.empty() : OptionalDouble.of(joules);
    }

    /// The trapezoid between two samples, cut at the beginning of the stretch.
    private static double between(Sample one, Sample next, long from) {
        double length = next.nanos() - one.nanos();
        long start = Math.max(one.nanos(), from);
        double atStart = one.watts() + (next.watts() - one.watts()) * (start - one.nanos()) / length;
        return (atStart + next.watts()) / 2 * (next.nanos() - start) / NANOS;
    }
}
