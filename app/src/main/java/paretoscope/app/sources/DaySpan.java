package paretoscope.app.sources;

import java.time.LocalDate;

/// Days from one to another, both included.
public record DaySpan(LocalDate first, LocalDate last) {
    public DaySpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a span ends after it begins, got " + first + " to " + last);
        }
    }

    /// What has to hold for a run of these days.
    String condition() {
        return "try_cast(date AS DATE) BETWEEN DATE '" + first + "' AND DATE '" + last + "'";
    }

    /// How many days after the first one.
    long days() {
        return last.toEpochDay() - first.toEpochDay();
    }
}
