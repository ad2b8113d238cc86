package paretoscope.views.sweep;

import java.util.ArrayDeque;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How fast evaluations end one after the other, whatever holds them up: merging, evaluating, writing down, working out the
/// next round. Safe for use by several threads.
final class Pace {
    private static final int RECENT = 20;
    private static final int FEWEST = 3;
    private static final double NANOS_PER_SECOND = 1e9;

    private final ArrayDeque<Long> recent = new ArrayDeque<>();
    private OptionalLong last = OptionalLong.empty();

    /// @param now in the time of [System#nanoTime()]
    synchronized void ended(long now) {
        last.ifPresent(before -> recent.addLast(now - before));
        last = OptionalLong.of(now);
        if (recent.size() > RECENT) {
            recent.removeFirst();
        }
    }

    /// Nothing was evaluated for a while: what ends next says nothing about the pace.
    synchronized void interrupted() {
        last = OptionalLong.empty();
    }

    /// The mean time from one end to the next; unknown before the first few.
    synchronized OptionalDouble secondsEach() {
        return recent.size() < FEWEST
                ? OptionalDouble.empty()
                : OptionalDouble.of(recent.stream().mapToLong(Long::longValue).average().orElseThrow()
                        / NANOS_PER_SECOND);
    }
}
