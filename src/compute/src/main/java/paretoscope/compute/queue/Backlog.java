package paretoscope.compute.queue;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Jobs that wait: those that may start, the most urgent first, and those that wait for their next try. Guarded by the
/// queue's lock.
final class Backlog {
    private static final Comparator<JobRecord> URGENCY = Comparator
            .comparingInt((JobRecord waiting) -> waiting.job().priority()).reversed()
            .thenComparingLong(JobRecord::sequence);

    private record Delayed(JobRecord job, long due) {}

    private final TreeSet<JobRecord> ready = new TreeSet<>(URGENCY);
    private final PriorityQueue<Delayed> delayed = new PriorityQueue<>((a, b) -> Long.signum(a.due - b.due));

    void add(JobRecord job) {
        ready.add(job);
    }

    /// @param due in the time of [System#nanoTime()]
    void addDelayed(JobRecord job, long due) {
        delayed.add(new Delayed(job, due));
    }

    boolean remove(JobRecord job) {
        return ready.remove(job) || delayed.removeIf(waiting -> waiting.job == job);
    }

    /// Takes out the most urgent job that fits.
    Optional<JobRecord> take(Predicate<JobRecord> fits, long now) {
        while (!delayed.isEmpty() && delayed.peek().due - now <= 0) {
            ready.add(delayed.poll().job);
        }
        var first = ready.stream().filter(fits).findFirst();
        first.ifPresent(ready::remove);
        return first;
    }

    /// How long until the next delayed job may start, in nanoseconds.
    OptionalLong untilNext(long now) {
        return delayed.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Math.max(0, delayed.peek().due - now));
    }

    /// Everything that waits.
    java.util.List<JobRecord> all() {
        return java.util.stream.Stream.concat(ready.stream(), delayed.stream().map(Delayed::job)).toList();
    }
}
