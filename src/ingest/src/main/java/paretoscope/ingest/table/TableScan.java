package paretoscope.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.ScannedTable;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.table.json.JsonTable;
import paretoscope.ingest.table.profile.ScannedProfile;
import paretoscope.ingest.table.profile.TableProfile;
import paretoscope.ingest.table.row.NumberText;
import paretoscope.ingest.table.row.TableSource;
import paretoscope.ingest.table.text.DelimitedTable;

/// Reads a table of attempts by having the workspace scan it, where it is worth it and nothing about it takes more
/// than rules.
///
/// The first rows say what the columns seem to be for, the workspace lays the rows out and counts what they hold, and
/// what they are for is told from that. Where the rest is unlike the first rows the table is read row by row.
final class TableScan {
    /// A smaller file is read before a scan is set up.
    static final long LEAST_BYTES = 2L << 20;
    private static final int FIRST_ROWS = 5_000;

    private final SourceFile file;
    private final TableSource table;
    private final String title;
    private final ReadOptions options;
    private final Cancellation cancellation;
    private final List<Issue> rejected = new ArrayList<>();

    TableScan(SourceFile file, TableSource table, String title, ReadOptions options, Cancellation cancellation) {
        this.file = file;
        this.table = table;
        this.title = title;
        this.options = options;
        this.cancellation = cancellation;
    }

    /// Whether the table was read so; if not, nothing was kept or reported.
    boolean into(RunSink sink, Consumer<Issue> issues) throws IOException, UnreadableSource {
        if (file.size() < LEAST_BYTES) {
            return false;
        }
        var first = TableStudy.of(file, table, options,
                (source, keys) -> TableProfile.of(source, keys, FIRST_ROWS, cancellation));
        var plan = reader(first, sink, _ -> {}).plan();
        var columns = new ScanUses(first, plan).columns();
        var rows = isPlain(first, plan) ? rows(columns) : Optional.<Scan.Rows>empty();
        if (rows.isEmpty()) {
            return false;
        }
        var scan = new Scan(file.displayName(), columns, rows.get());
        try (var scanned = sink.scan(scan, cancellation).orElse(null)) {
            return scanned != null && read(first, scanned, sink, issues);
        }
    }

    private TableReader reader(TableStudy study, RunSink sink, Consumer<Issue> issues) {
        return new TableReader(study, title, options.catalogue(), sink, issues);
    }

    private static boolean isPlain(TableStudy study, RowPlan plan) {
        return study.holdsAttempts() && study.dialect().isEmpty() && plan.metricName().isEmpty()
                && study.profile().columns().stream().allMatch(column -> column.reading() == NumberText.POINT);
    }

    private Optional<Scan.Rows> rows(List<Scan.Column> columns) {
        var uses = columns.stream().map(Scan.Column::use).toList();
        return switch (table) {
            case JsonTable json when json.isLines() && !file.startsWith(0xEF, 0xBB, 0xBF) ->
                Optional.of(json.rows(columns.stream().map(Scan.Column::name).toList(), uses, rejected));
            case DelimitedTable delimited -> delimited.rows(uses, rejected);
            default -> Optional.empty();
        };
    }

    private boolean read(TableStudy first, ScannedTable scanned, RunSink sink, Consumer<Issue> issues)
            throws IOException, UnreadableSource {
        var unlike = new boolean[1];
        var study = TableStudy.of(file, table, options, (_, keys) -> {
            var whole = ScannedProfile.of(first.profile(), scanned, keys);
            unlike[0] |= whole.isEmpty();
            return whole.orElse(first.profile());
        });
        var held = new ArrayList<Issue>();
        StudyReport.of(study, options, title, held::add);
        var reader = reader(study, sink, held::add);
        boolean read = !unlike[0] && isPlain(study, reader.plan())
                && scanned.keep(uses(study, reader.plan()), reader.scanReading(), cancellation);
        if (read) {
            held.forEach(issues);
            rejected.forEach(issues);
        }
        return read;
    }

    private static List<Scan.Use> uses(TableStudy study, RowPlan plan) {
        var uses = new ScanUses(study, plan);
        return IntStream.range(0, study.mapping().columns().size()).mapToObj(uses::of).toList();
    }
}
