package paretoscope.compute.queue;

import java.time.Duration;

/// How often a job is tried, and how long is waited in between: twice as long each time, up to a bound.
///
/// @param tries of a job whose worker crashes, hangs or answers nonsense, before it is set aside
/// @param halvings of the batch size of a job whose memory runs out, before it is set aside
/// @param first the delay after the first failure
/// @param longest the bound of the delays
public record RetryPolicy(int tries, int halvings, Duration first, Duration longest) {
    /// Three tries, four halvings, delays from one second to a minute.
    public static final RetryPolicy USUAL = new RetryPolicy(3, 4, Duration.ofSeconds(1), Duration.ofMinutes(1));

    public RetryPolicy {
        if (tries < 1) {
            throw new IllegalArgumentException("a job is tried at least once, was " + tries);
        }
        if (halvings < 0) {
            throw new IllegalArgumentException("a batch is halved 0 times or more, was " + halvings);
        }
    }

    /// How long to wait after this many failures.
    Duration delay(int failures) {
        var delay = first;
        for (int i = 1; i < failures && delay.compareTo(longest) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
