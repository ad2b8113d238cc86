package paretoscope.ingest.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import paretoscope.eval.Locator;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Scan;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.RowSource;

/// Answers what a scan asks the way a row by row reading would.
final class ScanReading implements Scan.Reading {
    private final RowPlan plan;
    private final TableReader rows;
    private final AttemptReader attempts;
    private final RowMeasures measures;
    private final List<String> columns;

    ScanReading(TableStudy study, RowPlan plan, TableReader rows, AttemptReader attempts, RowMeasures measures) {
        this.plan = plan;
        this.rows = rows;
        this.attempts = attempts;
        this.measures = measures;
        this.columns = study.mapping().columns().stream().map(ColumnMapping::column).toList();
    }

    @Override
    public Run run(List<String> cells, long line) {
        return attempts.run(new OneRow(columns, cells, line));
    }

    @Override
    public Optional<Quantity> quantity(int column, String cell) {
        var measure = plan.measures().stream().filter(each -> each.index() == column).findFirst();
        return measure.isPresent() ? measure.get().reader().read(cell) : AttemptReader.confidence(cell);
    }

    @Override
    public OptionalInt epoch(String cell) {
        return attempts.epoch(cell);
    }

    @Override
    public boolean isBlank(String cell) {
        return Blank.is(cell);
    }

    @Override
    public boolean skips(List<String> cells, long line) {
        var why = rows.reasonToSkip(new OneRow(columns, cells, line));
        why.ifPresent(reason -> rows.skipped(Locator.line(line), reason));
        return why.isPresent();
    }

    @Override
    public Quantity notANumber(int column, String cell, long line) {
        return measures.notANumber(Locator.cell(line, columns.get(column)), cell);
    }

    /// A row out of its table.
    private record OneRow(List<String> columns, List<String> cells, long line) implements RowSource {
        @Override
        public boolean next() {
            return false;
        }

        @Override
        public Locator row() {
            return Locator.line(line);
        }

        @Override
        public Locator cell(String column) {
            return Locator.cell(line, column);
        }

        @Override
        public void close() {
            // There is nothing open.
        }
    }
}
