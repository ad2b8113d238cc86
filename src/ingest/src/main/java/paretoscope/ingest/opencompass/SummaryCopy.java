package paretoscope.ingest.opencompass;

import java.nio.file.Files;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.reading.Surroundings;

/// The forms in which OpenCompass says its summary again beside its CSV: `summary_<time>.txt`, for people, and
/// `summary_<time>.md`.
final class SummaryCopy {
    private SummaryCopy() {}

    static boolean is(SourceFile file) {
        boolean markdown = file.fileName().matches("(?i)summary.*\\.md") && file.headText().contains("dataset");
        return (markdown || SummaryText.is(file))
                && Files.isRegularFile(file.path().resolveSibling(Surroundings.stem(file) + ".csv"));
    }
}
