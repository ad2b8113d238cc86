package paretoscope.compute.protocol;

import paretoscope.compute.job.JobId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes messages as lines and reads them back.
public final class MessageCodec {
    private static final int DEPTH = 64;
    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH)
                            .maxStringLength(Integer.MAX_VALUE).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private MessageCodec() {}

    /// A message as one line, without its end.
    ///
    /// @throws IllegalArgumentException when a payload or setup is no JSON text
    public static String line(ToWorker message) {
        var node = JSON.createObjectNode().put("jsonrpc", "2.0");
        switch (message) {
            case ToWorker.Initialize(var id, var device, var setup) -> request(node, id, "initialize")
                    .put("protocol", WorkerMessage.PROTOCOL).put("device", device).set("setup", embedded(setup));
            case ToWorker.Evaluate(var id, var job, var payload, var attempt, var share) -> request(node, id,
                    "evaluate").put("job", job.digest()).put("attempt", attempt).put("batch_share", share)
                    .set("payload", embedded(payload));
            case ToWorker.Cancel(var id) -> node.put("method", "$/cancelRequest").putObject("params").put("id", id);
            case ToWorker.Shutdown(var id) -> request(node, id, "shutdown");
        }
        return JSON.writeValueAsString(node);
    }

    private static ObjectNode request(ObjectNode node, long id, String method) {
        return node.put("id", id).put("method", method).putObject("params");
    }

    private static JsonNode embedded(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a payload for a worker is JSON text", e);
        }
    }

    /// What a worker's line says.
    public static FromWorker read(String line) throws MalformedMessage {
        var node = tree(line);
        if (!"2.0".equals(node.path("jsonrpc").asString(""))) {
            throw new MalformedMessage("a message of JSON-RPC 2.0 was expected", line);
        }
        if (node.path("method").isString()) {
            return notification(node, line);
        }
        if (!node.path("id").isIntegralNumber() || node.has("result") == node.has("error")) {
            throw new MalformedMessage("an answer with an id and either a result or an error was expected", line);
        }
        long id = node.path("id").asLong();
        return node.has("result")
                ? new FromWorker.Answer(id, JSON.writeValueAsString(node.path("result")))
                : refusal(id, node.path("error"), line);
    }

    private static JsonNode tree(String line) throws MalformedMessage {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new MalformedMessage("a JSON object was expected", line);
        }
    }

    private static FromWorker notification(JsonNode node, String line) throws MalformedMessage {
        var method = node.path("method").asString();
        return switch (method) {
            case "progress" -> progress(node.path("params"), line);
            case "heartbeat" -> new FromWorker.Heartbeat();
            default -> new FromWorker.Unknown(method);
        };
    }

    private static FromWorker progress(JsonNode params, String line) throws MalformedMessage {
        try {
            var job = new JobId(params.path("job").asString(""));
            double share = params.path("share").isNumber() ? params.path("share").asDouble() : Double.NaN;
            return new FromWorker.Progress(job, Math.clamp(share, 0, 1), params.path("note").asString(""));
        } catch (IllegalArgumentException e) {
            throw new MalformedMessage("progress of a job was expected", line);
        }
    }

    private static FromWorker refusal(long id, JsonNode error, String line) throws MalformedMessage {
        if (!error.path("code").isInt() || !error.path("message").isString()) {
            throw new MalformedMessage("an error with a code and a message was expected", line);
        }
        return new FromWorker.Refusal(id, RefusalCode.of(error.path("code").asInt()),
                error.path("message").asString());
    }
}
