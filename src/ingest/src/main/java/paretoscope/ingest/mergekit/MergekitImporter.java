package paretoscope.ingest.mergekit;

import java.util.regex.Pattern;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;

/// Recognises what mergekit-evolve leaves on disk (the best recipe, the definition of the search) and says where the
/// scores are.
public final class MergekitImporter implements Importer {
    private static final Pattern METHOD = Pattern.compile("(?m)^\\s*-?\\s*\"?merge_method\"?\\s*:");
    private static final Pattern PARTS = Pattern
            .compile("(?m)^\\s*-?\\s*\"?(models|slices|base_model|modules)\"?\\s*:");
    private static final Pattern GENOME = Pattern.compile("(?m)^genome\\s*:");
    private static final Pattern TASKS = Pattern.compile("(?m)^tasks\\s*:");

    /// For [java.util.ServiceLoader].
    public MergekitImporter() {}

    @Override
    public String tool() {
        return "mergekit";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) {
        var head = file.headText();
        if (!head.contains("merge_method")) {
            return Probe.none();
        }
        if (GENOME.matcher(head).find() && TASKS.matcher(head).find() && METHOD.matcher(head).find()) {
            return Probe.notResults("the definition of a search by mergekit-evolve, whose scores are logged to"
                    + " Weights & Biases");
        }
        return METHOD.matcher(head).find() && PARTS.matcher(head).find()
                ? Probe.notResults("a merge recipe of mergekit; the scores of a search come with its table from"
                        + " Weights & Biases")
                : Probe.none();
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws UnreadableSource {
        throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "a merge recipe holds no results",
                "import the table of the search exported from Weights & Biases");
    }
}
