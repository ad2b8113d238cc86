package paretoscope.ingest.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import paretoscope.eval.Attempt;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunDraft;
import paretoscope.eval.source.RunSink;
import paretoscope.ingest.table.profile.ColumnProfile;
import paretoscope.ingest.table.profile.TextHash;
import paretoscope.ingest.table.role.ErrorColumn;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.DateText;
import paretoscope.ingest.table.row.NumberText;
import paretoscope.ingest.table.row.RowSource;

/// Reads rows that are attempts: each belongs to the run of its configuration and task, announced when first met.
final class AttemptReader {
    private static final CellReader PLAIN = new CellReader(NumberText.POINT, false);

    private final RowPlan plan;
    private final RowIdentity identity;
    private final RowMeasures measures;
    private final RunSink sink;
    private final boolean countsFromZero;
    private final Map<List<String>, String> runs = new HashMap<>();
    private final Set<String> announced = new HashSet<>();
    private final Map<Long, Integer> tries = new HashMap<>();

    AttemptReader(TableStudy study, RowPlan plan, RowIdentity identity, RowMeasures measures, RunSink sink) {
        this.plan = plan;
        this.identity = identity;
        this.measures = measures;
        this.sink = sink;
        this.countsFromZero = plan.attempt().flatMap(column -> study.profile().column(column.name()))
                .map(ColumnProfile::min).filter(least -> least == 0).isPresent();
    }

    void read(RowSource row) {
        var cells = row.cells();
        var key = runs.computeIfAbsent(identity.namingCells(cells), _ -> announce(row));
        var item = item(cells);
        var values = measures.values(row);
        sink.attempt(key, new Attempt(item, epoch(key, item, cells), scoring(cells), measures.scores(row, values),
                measures.usage(values), answer(cells), confidence(cells), error(cells), tags(cells), row.row()));
    }

    /// Announces the run of a row and gives its key.
    private String announce(RowSource row) {
        var run = run(row);
        if (announced.add(run.key())) {
            sink.run(run);
        }
        return run.key();
    }

    /// The run of a row.
    Run run(RowSource row) {
        var configuration = identity.configuration(row.cells(), 0);
        var task = identity.task(row.cells());
        var key = RowIdentity.ofRun(configuration, task);
        return described(Run.draft(key, configuration, task), row).run();
    }

    private RunDraft described(RunDraft draft, RowSource row) {
        plan.names().forEach(column -> draft.detail(column.name(), TableReader.detail(column, row.cells())));
        for (int i = 0; i < plan.details().size(); i++) {
            if (!plan.changing().get(i)) {
                var column = plan.details().get(i);
                draft.detail(column.name(), TableReader.detail(column, row.cells()));
            }
        }
        plan.date().map(column -> column.in(row.cells())).flatMap(DateText::parse).ifPresent(draft::started);
        return draft.at(row.row());
    }

    private String item(List<String> cells) {
        var item = plan.item().map(column -> column.in(cells)).orElse("");
        return item.isEmpty() ? "(no item)" : item;
    }

    /// The try the file states, or else the how-manieth row of the item this is.
    private int epoch(String key, String item, List<String> cells) {
        var stated = plan.attempt().map(column -> epoch(column.in(cells))).orElse(OptionalInt.empty());
        return stated.isPresent()
                ? stated.getAsInt()
                : tries.merge(TextHash.with(TextHash.with(TextHash.start(), key), item + scoring(cells)), 1,
                        Integer::sum);
    }

    /// The try that a cell states.
    OptionalInt epoch(String cell) {
        var stated = PLAIN.number(cell);
        double epoch = stated.orElse(0) + (countsFromZero ? 1 : 0);
        boolean counts = stated.isPresent() && epoch >= 1 && epoch <= Integer.MAX_VALUE && epoch == Math.rint(epoch);
        return counts ? OptionalInt.of((int) epoch) : OptionalInt.empty();
    }

    /// What a cell says of the confidence.
    static Optional<Quantity> confidence(String cell) {
        return PLAIN.read(cell);
    }

    /// In a table with one metric a row, several rows score the same try.
    private String scoring(List<String> cells) {
        return plan.metricName().map(names -> names.name().in(cells)).orElse("");
    }

    private Optional<String> answer(List<String> cells) {
        return plan.answer().map(column -> column.in(cells)).filter(cell -> !cell.isEmpty());
    }

    private Quantity confidence(List<String> cells) {
        return plan.confidence().map(column -> column.in(cells)).flatMap(PLAIN::read)
                .orElse(Quantity.NOT_RECORDED);
    }

    private Optional<String> error(List<String> cells) {
        return plan.details().stream().filter(column -> ErrorColumn.is(column.name())).map(column -> column.in(cells))
                .filter(cell -> !Blank.is(cell)).findFirst();
    }

    private Map<String, String> tags(List<String> cells) {
        var tags = new HashMap<String, String>();
        for (int i = 0; i < plan.details().size(); i++) {
            var column = plan.details().get(i);
            if (plan.changing().get(i) && !Blank.is(column.in(cells)) && !ErrorColumn.is(column.name())) {
                tags.put(column.name(), TableReader.detail(column, cells));
            }
        }
        return tags;
    }
}
