package paretoscope.ingest.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.DateText;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;

/// Streams the rows of a studied table into the sink.
final class TableReader {
    private static final int CHECKED_EVERY = 1 << 10;
    private static final int LONGEST_DETAIL = 4_000;

    private final TableStudy study;
    private final RunSink sink;
    private final Consumer<Issue> issues;
    private final RowPlan plan;
    private final RowIdentity identity;
    private final RowMeasures measures;
    private final AttemptReader attempts;
    private long rows;

    TableReader(TableStudy study, String title, MetricCatalogue catalogue, RunSink sink, Consumer<Issue> issues) {
        this.study = study;
        this.sink = sink;
        this.issues = issues;
        this.plan = RowPlan.of(study, new MeasurePlan(study, catalogue));
        this.identity = new RowIdentity(plan, study.dialect(), title);
        this.measures = new RowMeasures(plan, catalogue, issues);
        this.attempts = new AttemptReader(study, plan, identity, measures, sink);
    }

    void read(Cancellation cancellation) throws IOException, UnreadableSource {
        try (var source = study.table().open(issues)) {
            while (source.next()) {
                if (rows++ % CHECKED_EVERY == 0) {
                    cancellation.check();
                }
                row(source);
            }
        }
    }

    /// Answers what a scan asks.
    ScanReading scanReading() {
        return new ScanReading(study, plan, this, attempts, measures);
    }

    RowPlan plan() {
        return plan;
    }

    private void row(RowSource row) {
        var reason = reasonToSkip(row);
        if (reason.isPresent()) {
            issues.accept(Issue.skipped(row.row(), reason.get()));
        } else if (plan.item().isPresent()) {
            attempts.read(row);
        } else {
            run(row);
        }
    }

    Optional<String> reasonToSkip(RowSource row) {
        var dropped = dropped(row);
        if (dropped.isPresent()) {
            return dropped;
        }
        if (!plan.configuration().isEmpty() && identity.name(row.cells()).isEmpty()) {
            return Optional.of("the row names no configuration");
        }
        long filled = row.cells().stream().filter(cell -> !Blank.is(cell)).count();
        if (filled == 0) {
            return Optional.of("the row is blank");
        }
        return filled == 1 && plan.measures().size() > 1 && measures.isEmpty(row)
                ? Optional.of("the row holds only a name: \"" + identity.name(row.cells()) + "\"")
                : Optional.empty();
    }

    private Optional<String> dropped(RowSource row) {
        if (study.dialect().isEmpty()) {
            return Optional.empty();
        }
        var columns = row.columns();
        for (int i = 0; i < row.cells().size() && i < columns.size(); i++) {
            var why = study.dialect().get().dropped(columns.get(i), row.cells().get(i));
            if (why.isPresent()) {
                return why;
            }
        }
        return Optional.empty();
    }

    void skipped(Locator at, String why) {
        issues.accept(Issue.skipped(at, why));
    }

    private void run(RowSource row) {
        var cells = row.cells();
        var configuration = identity.configuration(cells, rows);
        var task = identity.task(cells);
        var values = measures.values(row);
        var draft = Run.draft(identity.ofRow(cells, configuration, task), configuration, task)
                .status(RunStatus.NOT_STATED).usage(measures.usage(values)).at(row.row());
        measures.measurements(row, values, draft::measurement);
        measures.observations(cells).ifPresent(draft::items);
        plan.date().map(column -> column.in(cells)).flatMap(DateText::parse).ifPresent(draft::started);
        plan.names().forEach(column -> draft.detail(column.name(), detail(column, cells)));
        plan.details().forEach(column -> draft.detail(column.name(), detail(column, cells)));
        sink.run(draft.run());
    }

    static String detail(NamedColumn column, List<String> cells) {
        var text = column.in(cells);
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }
}
