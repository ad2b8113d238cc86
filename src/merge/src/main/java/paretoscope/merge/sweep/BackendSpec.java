package paretoscope.merge.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where evaluations run.
///
/// @param devices the ids of the devices to use; empty for every one that fits
/// @param limit how long one evaluation may take; absent for the backend's own limit
/// @param usdPerHour the price of one device for an hour; absent where it is not known, which is not free
public record BackendSpec(Kind kind, List<String> devices, Optional<Duration> limit, OptionalDouble usdPerHour) {
    /// The kinds of place.
    public enum Kind {
        /// Inside the program, on the CPU.
        IN_PROCESS("in-process"),
        /// One worker process for each device of this machine.
        LOCAL("local"),
        /// A command of the user's for every evaluation.
        COMMAND("command");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The name in a sweep's file.
        public String code() {
            return code;
        }
    }

    public BackendSpec {
        devices = List.copyOf(devices);
        if (limit.filter(time -> time.isNegative() || time.isZero()).isPresent()) {
            throw new IllegalArgumentException("a time limit must be above 0");
        }
        if (usdPerHour.isPresent() && !(usdPerHour.getAsDouble() >= 0)) {
            throw new IllegalArgumentException("a price must not be negative, was " + usdPerHour.getAsDouble());
        }
    }

    public static BackendSpec of(Kind kind) {
        return new BackendSpec(kind, List.of(), Optional.empty(), OptionalDouble.empty());
    }
}
