package paretoscope.compute.device;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import paretoscope.compute.process.ToolCall.Outcome;

/// What a tool said, or why it said nothing.
sealed interface ToolOutput {
    /// Long enough for a driver that wakes up, short enough for a user who waits.
    Duration LIMIT = Duration.ofSeconds(10);

    record Text(String text) implements ToolOutput {}

    /// @param note nothing where the tool is simply not there, which is normal
    record Nothing(Optional<String> note) implements ToolOutput {}

    static ToolOutput of(Tools tools, List<String> command) throws InterruptedException {
        var tool = command.getFirst();
        return switch (tools.run(command, LIMIT)) {
            case Outcome.Said(var output) -> new Text(output);
            case Outcome.Absent() -> new Nothing(Optional.empty());
            case Outcome.Refused(var code, var output) -> new Nothing(Optional.of(
                    tool + " ended with exit code " + code + ": " + firstLine(output)));
            case Outcome.Hung(var limit) -> new Nothing(Optional.of(
                    tool + " did not answer within " + limit.toSeconds() + " s; its devices are left out."));
        };
    }

    private static String firstLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("it said nothing.");
    }
}
