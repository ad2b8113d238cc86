package paretoscope.compute.protocol;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// A worker's answer to `initialize`.
///
/// @param worker its name and version, for logs
/// @param heartbeat while it evaluates it says something at least this often; nothing where it makes no such promise
public record Ready(String worker, Optional<Duration> heartbeat) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double NANOS = 1e9;

    /// Reads the result of an answer.
    public static Ready of(String result) throws MalformedMessage {
        var node = JSON.readTree(result);
        if (node.path("protocol").asInt(0) != WorkerMessage.PROTOCOL) {
            throw new MalformedMessage("a worker of protocol " + WorkerMessage.PROTOCOL + " was expected", result);
        }
        double seconds = node.path("heartbeat_seconds").asDouble(0);
        return new Ready(node.path("worker").asString("worker"), seconds > 0
                ? Optional.of(Duration.ofNanos((long) (seconds * NANOS)))
                : Optional.empty());
    }
}
