package paretoscope.merge.sweep;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.json.JsonPlace;
import paretoscope.merge.json.UnexpectedJson;
import paretoscope.weights.MergeMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a worker is asked for one evaluation: the payload of its job. Everything else holds for the whole sweep
/// ([WorkerSetup]).
public record MergeRequest(MergeMethod method, Coefficients coefficients) {
    /// `{"method": {"name": "ties", "density": 0.2, "scope": "model"}, "coefficients": [0.1, 0.2, 0.3]}`.
    public byte[] toBytes() {
        var json = JsonNodeFactory.instance.objectNode();
        MethodJson.write(method, json.putObject("method"));
        Numbers.write(coefficients.toArray(), json.putArray("coefficients"));
        return JsonMapper.shared().writeValueAsBytes(json);
    }

    /// The request in a job's payload.
    ///
    /// @throws UnreadableSweep when it is none, with the place
    public static MergeRequest read(byte[] payload) throws UnreadableSweep {
        try {
            var root = JsonPlace.root(new String(payload, StandardCharsets.UTF_8));
            root.withOnly(Set.of("method", "coefficients"));
            return new MergeRequest(MethodJson.read(root.get("method")),
                    Coefficients.of(root.get("coefficients").numbers()));
        } catch (UnexpectedJson unexpected) {
            throw new UnreadableSweep("the evaluation's request", unexpected);
        }
    }
}
