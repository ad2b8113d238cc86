package paretoscope.ingest.terminalbench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paretoscope.eval.Configuration;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Which agent with which model was run on which tasks: said by the `run_metadata.json` beside the results, else told
/// from the folders of a leaderboard submission, `20250711_openhands_claude-4-sonnet`.
///
/// @param details what the metadata says besides
/// @param guess what was read from names, or empty
record RunOrigin(Configuration configuration, String task, Map<String, String> details, String guess) {
    private static final long LARGEST = 4L << 20;
    private static final Pattern SUBMISSION = Pattern.compile("(\\d{8}|\\d{4}-\\d\\d-\\d\\d)_([^_]+)_(.+)");
    private static final Pattern DATASET = Pattern
            .compile("(terminal-bench(?:-[A-Za-z]+)*)(?:[@:]|==|-)(\\d[\\w.]*|head)");
    private static final Pattern TRIAL = Pattern.compile("(.+)\\.\\d{1,6}-of-\\d{1,6}\\..*");
    private static final Pattern NO_NAME = Pattern
            .compile("[\\d\\-_:T.]+|runs|results|outputs?|tb|submissions?", Pattern.CASE_INSENSITIVE);

    static RunOrigin of(SourceFile file, RunSink sink, Cancellation cancellation) throws IOException {
        var metadata = metadata(file, sink, cancellation);
        var submission = Surroundings.folders(file).stream().map(SUBMISSION::matcher).filter(match -> match.matches())
                .findFirst();
        var model = text(metadata, "model_name")
                .or(() -> submission.map(match -> match.group(3)));
        var agent = text(metadata, "agent_name").or(() -> submission.map(match -> match.group(2)));
        var settings = new TreeMap<String, String>();
        agent.ifPresent(name -> settings.put("agent", name));
        // An agent without a model, such as the oracle, is what was run; its folder is often named after the run alone.
        var alone = text(metadata, "agent_name");
        return new RunOrigin(Configuration.of(model.or(() -> alone).orElseGet(() -> unnamed(file)), settings),
                task(metadata, file),
                JsonDetails.of(metadata, name -> !name.endsWith("_name") && !name.equals("task_ids")),
                text(metadata, "model_name").isPresent() ? "" : guess(model, alone));
    }

    private static String guess(Optional<String> model, Optional<String> agent) {
        return model.map(name -> "the model, \"" + name + "\", is read from the folder's name")
                .orElse("nothing says which model was run; it is called after its "
                        + (agent.isPresent() ? "agent" : "folder"));
    }

    private static JsonNode metadata(SourceFile file, RunSink sink, Cancellation cancellation) throws IOException {
        var path = file.path().resolveSibling(file.fileName().replace("results.json", "run_metadata.json"));
        if (path.equals(file.path()) || !Files.isRegularFile(path) || Files.size(path) > LARGEST) {
            return MissingNode.getInstance();
        }
        try {
            return new JsonDocument(SourceFile.open(path), new Report(sink), cancellation)
                    .properties(Selection.scalars());
        } catch (UnreadableSource broken) {
            // The names of the folders have to do; offered on its own the file is reported.
            return MissingNode.getInstance();
        }
    }

    private static Optional<String> text(JsonNode metadata, String name) {
        return Optional.of(JsonDetails.text(metadata.path(name)).strip()).filter(text -> !text.isEmpty());
    }

    private static String task(JsonNode metadata, SourceFile file) {
        var version = text(metadata, "dataset_version").map(text -> "@" + text).orElse("");
        return text(metadata, "dataset_name").map(name -> name + version)
                .or(() -> Surroundings.folders(file).stream().map(DATASET::matcher).filter(match -> match.matches())
                        .map(match -> match.group(1) + "@" + match.group(2)).findFirst())
                .orElse("terminal-bench");
    }

    /// The folder of a trial, `<task>.1-of-1.<run>`, lies in one of its task, and both in one of the run.
    private static String unnamed(SourceFile file) {
        var folders = Surroundings.folders(file);
        var trial = TRIAL.matcher(folders.isEmpty() ? "" : folders.getFirst());
        var own = trial.matches() ? Set.of(trial.group(), trial.group(1)) : Set.<String>of();
        return folders.stream().filter(name -> !NO_NAME.matcher(name).matches() && !own.contains(name)).findFirst()
                .orElse("unnamed model");
    }
}
