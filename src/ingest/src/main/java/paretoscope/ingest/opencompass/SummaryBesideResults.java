package paretoscope.ingest.opencompass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Run;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.dialect.Dialects;
import paretoscope.ingest.table.DialectImporter;

/// `<time>/summary/summary_<time>.csv` of a folder that is read whole: the scores in it stand in
/// `<time>/results/<model>/<dataset>.json` too, unrounded and with their questions. Those are passed over here, so that
/// none counts twice; what the summary alone has are its means over groups of datasets.
final class SummaryBesideResults implements RunSink {
    private static final Pattern HEADER = Pattern.compile("\\A\\uFEFF?dataset,version,metric,mode,");
    private static final String MODE = "mode";

    private final Path results;
    private final RunSink sink;
    private long elsewhere;

    private SummaryBesideResults(Path results, RunSink sink) {
        this.results = results;
        this.sink = sink;
    }

    /// Whether the results are read along with this summary: they lie beside its folder, and the folder that holds both
    /// was named, or one above it.
    static boolean is(SourceFile file) {
        return HEADER.matcher(file.headText()).find() && file.displayName().contains("/")
                && Files.isDirectory(results(file));
    }

    private static Path results(SourceFile file) {
        return file.path().toAbsolutePath().normalize().resolveSibling("../results").normalize();
    }

    static void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var dialect = Dialects.named("opencompass").orElseThrow();
        var filter = new SummaryBesideResults(results(file), sink);
        new DialectImporter(dialect).read(file, options, filter, cancellation);
        if (filter.elsewhere > 0) {
            sink.issue(Issue.guessed(Locator.WHOLE_FILE,
                    filter.elsewhere + " of its scores are read from the results beside it, which have them in full"));
        }
    }

    @Override
    public void run(Run run) {
        if (isAmongResults(run)) {
            elsewhere++;
        } else {
            sink.run(withoutMode(run));
        }
    }

    private boolean isAmongResults(Run run) {
        try {
            return Files.isRegularFile(
                    results.resolve(run.configuration().model()).resolve(run.task().name() + ".json"));
        } catch (InvalidPathException notAName) {
            return false;
        }
    }

    /// The results do not state the mode, and a model's means belong with its scores.
    private static Run withoutMode(Run run) {
        var settings = new TreeMap<>(run.configuration().settings());
        var details = new TreeMap<>(run.details());
        var mode = settings.remove(MODE);
        if (mode != null) {
            details.put(MODE, mode);
        }
        return new Run(run.key(), Configuration.of(run.configuration().model(), settings), run.task(), run.status(),
                run.toolRunId(), run.companionKey(), run.started(), run.completed(), run.items(), run.usage(),
                run.measurements(), details, run.at());
    }

    @Override
    public void attempt(String runKey, Attempt attempt) {
        sink.attempt(runKey, attempt);
    }

    @Override
    public void issue(Issue issue) {
        sink.issue(issue);
    }
}
