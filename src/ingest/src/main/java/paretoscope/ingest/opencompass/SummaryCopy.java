package paretoscope.ingest.opencompass;

import java.nio.file.Files;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.reading.Surroundings;

/// The forms in which OpenCompass says its summary again: `summary_<time>.txt`, for people, and `summary_<time>.md`.
final class SummaryCopy {
    private SummaryCopy() {}

    static boolean is(SourceFile file) {
        var head = file.headText();
        boolean text = head.contains("tabulate format") && head.contains("dataset") && head.contains("version");
        boolean markdown = file.fileName().matches("(?i)summary.*\\.md") && head.contains("dataset")
                && Files.isRegularFile(file.path().resolveSibling(Surroundings.stem(file) + ".csv"));
        return text || markdown;
    }
}
