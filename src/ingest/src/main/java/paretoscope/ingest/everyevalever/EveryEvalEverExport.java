package paretoscope.ingest.everyevalever;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import paretoscope.eval.Attempt;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes runs as every_eval_ever 0.3: `data/<task>/<developer>/<model>/<uuid>.json`, and the attempts beside it in
/// `<uuid>_samples.jsonl`.
///
/// The same run gives the same files, byte for byte: the identifier is a digest of what the run is, and the only time in
/// it is the one given. Prompts and responses are not kept here, so the schema's places for them are empty.
public final class EveryEvalEverExport {
    static final String SCHEMA = "0.3.0";
    static final String STANDARD_ERROR = "paretoscope.standard_error";

    private static final JsonMapper LINES = JsonMapper.builder().build();
    private static final JsonMapper PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Instant retrieved;

    /// @param retrieved when the records are made, which the schema asks for
    public EveryEvalEverExport(Instant retrieved) {
        this.retrieved = retrieved;
    }

    /// What was written.
    ///
    /// @param samples absent where there were no attempts
    public record Written(Path results, Optional<Path> samples, long rows) {}

    /// Writes one run and its attempts under a folder.
    ///
    /// @param tool the tool that evaluated, or `unknown`
    public Written write(Run run, String tool, Iterable<Attempt> attempts, Path folder) throws IOException {
        var id = identifier(run, tool);
        var place = place(run);
        var directory = Files.createDirectories(folder.resolve(place));
        var metrics = new LinkedHashMap<String, Metric>();
        var samples = directory.resolve(id + "_samples.jsonl");
        var digest = sha256();
        long rows = samples(run, attempts, samples, digest, evaluation(run, id), metrics);
        var root = results(run, tool, evaluation(run, id), List.copyOf(metrics.values()));
        if (rows > 0) {
            root.putObject("detailed_evaluation_results").put("format", "jsonl")
                    .put("file_path", place + "/" + samples.getFileName()).put("hash_algorithm", "sha256")
                    .put("checksum", HexFormat.of().formatHex(digest.digest())).put("total_rows", rows);
        } else {
            Files.deleteIfExists(samples);
        }
        var file = directory.resolve(id + ".json");
        replace(file, PRETTY.writeValueAsBytes(root));
        return new Written(file, rows > 0 ? Optional.of(samples) : Optional.empty(), rows);
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        var whole = Files.write(file.resolveSibling(file.getFileName() + ".part"), bytes);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static long samples(Run run, Iterable<Attempt> attempts, Path file, MessageDigest digest, String evaluation,
            Map<String, Metric> metrics) throws IOException {
        long rows = 0;
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            for (var attempt : attempts) {
                if (attempt.scores().isEmpty()) {
                    line(out, run, attempt, Optional.empty(), evaluation);
                    rows++;
                }
                for (var score : attempt.scores().entrySet()) {
                    metrics.putIfAbsent(score.getKey().name(), score.getKey());
                    line(out, run, attempt, Optional.of(score), evaluation);
                    rows++;
                }
            }
        }
        return rows;
    }

    private static void line(OutputStream out, Run run, Attempt attempt,
            Optional<Map.Entry<Metric, Quantity>> score, String evaluation) throws IOException {
        out.write(LINES.writeValueAsBytes(
                InstanceRecord.of(attempt, score, evaluation, run.configuration().model(), run.task().name())));
        out.write('\n');
    }

    private ObjectNode results(Run run, String tool, String evaluation, List<Metric> attemptMetrics) {
        var root = JsonNodeFactory.instance.objectNode().put("schema_version", SCHEMA).put("evaluation_id", evaluation);
        run.started().ifPresent(started -> root.put("evaluation_timestamp", started.toString()));
        root.put("retrieved_timestamp", String.valueOf(retrieved.getEpochSecond()));
        var source = root.putObject("source_metadata").put("source_name", run.task().name())
                .put("source_type", "evaluation_run").put("source_organization_name", "unknown")
                .put("evaluator_relationship", "other");
        source.set("additional_details", PublishedRun.texts(run, attemptMetrics));
        root.putObject("eval_library").put("name", tool).put("version", "unknown");
        model(root, run.configuration().model());
        var results = root.putArray("evaluation_results");
        run.measurements().stream().filter(PublishedRun::isPublishable)
                .forEach(measurement -> results.add(result(run, measurement)));
        return root;
    }

    private static void model(ObjectNode root, String model) {
        var info = root.putObject("model_info").put("name", model.substring(model.lastIndexOf('/') + 1)).put("id",
                model);
        if (model.indexOf('/') > 0) {
            info.put("developer", model.substring(0, model.indexOf('/')));
        }
        info.putObject("additional_details").put("deployment_type", "unknown").put("model_availability", "unknown");
    }

    private static ObjectNode result(Run run, Measurement measurement) {
        var result = JsonNodeFactory.instance.objectNode()
                .put("evaluation_result_id", measurement.metric().name()).put("evaluation_name", run.task().name());
        result.putObject("source_data").put("dataset_name", run.task().name()).put("source_type", "other");
        result.set("metric_config", PublishedMetric.config(measurement.metric()));
        var score = result.putObject("score_details").put("score", measurement.value().orNaN());
        var uncertainty = JsonNodeFactory.instance.objectNode();
        if (measurement.standardError() instanceof Quantity.Finite(double error)) {
            uncertainty.putObject("standard_error").put("value", error);
        } else if (!measurement.standardError().equals(Quantity.NOT_RECORDED)) {
            score.putObject("details").put(STANDARD_ERROR, PublishedQuantity.text(measurement.standardError()));
        }
        measurement.n().ifPresent(n -> uncertainty.put("num_samples", n));
        if (!uncertainty.isEmpty()) {
            score.set("uncertainty", uncertainty);
        }
        result.set("generation_config", PublishedSettings.generationConfig(run.configuration().settings()));
        return result;
    }

    /// The schema's `eval_name/model_id/retrieved_timestamp`, and the identifier, since a model may be evaluated in
    /// several configurations.
    private String evaluation(Run run, String id) {
        return run.task().name() + "/" + run.configuration().model() + "/" + retrieved.getEpochSecond() + "/" + id;
    }

    private static String place(Run run) {
        var model = run.configuration().model();
        int slash = model.indexOf('/');
        return "data/" + folder(run.task().name()) + "/" + folder(slash > 0 ? model.substring(0, slash) : "unknown")
                + "/" + folder(slash > 0 ? model.substring(slash + 1) : model);
    }

    /// A name that is safe as a folder's on every system.
    private static String folder(String name) {
        var safe = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+|\\.+$", "_");
        return safe.isEmpty() ? "_" : safe.substring(0, Math.min(safe.length(), 80));
    }

    /// A version 4 identifier, as the schema wants it, made from a digest instead of chance.
    private static String identifier(Run run, String tool) {
        var digest = sha256();
        for (var part : List.of(tool, run.key(), run.configuration().model(), run.configuration().settings().toString(),
                run.task().name(), run.toolRunId().orElse(""), String.valueOf(run.started()))) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        var bytes = ByteBuffer.wrap(digest.digest());
        return new UUID(bytes.getLong() & ~0xF000L | 0x4000L,
                bytes.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L).toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
