package paretoscope.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.TableMapping;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.dialect.Dialect;
import paretoscope.ingest.table.row.TableSource;

/// A table as shown before it is read: its first rows, what it looks like, and how it would be read.
///
/// @param knownAs the known shape it has: `an aider leaderboard`
/// @param header the columns, as they are read
/// @param rows up to fifty rows of cells
/// @param attempts whether rows are attempts rather than runs
/// @param issues what was guessed about it
public record TablePreview(Optional<String> knownAs, List<String> header, List<List<String>> rows, TableMapping mapping,
        boolean attempts, TableShape shape, List<Issue> issues) {
    public TablePreview {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        issues = List.copyOf(issues);
    }

    static TablePreview of(SourceFile file, TableSource table, ReadOptions options, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var study = TableStudy.of(file, table, options, cancellation);
        var issues = new ArrayList<Issue>();
        StudyReport.of(study, options, TableImporter.title(file, ""), issues::add);
        var profile = study.written(cancellation);
        return new TablePreview(study.dialect().map(Dialect::title), study.mapping().header(), study.head().rows(),
                study.mapping(), study.holdsAttempts(),
                new TableShape(table.container(), profile.rows(), profile.columns().size(), profile.blanks(),
                        profile.comments()),
                issues);
    }
}
