package paretoscope.app.portfolio;

import java.util.ArrayList;
import java.util.List;
import paretoscope.analysis.portfolio.PortfolioRow;
import paretoscope.app.analyses.KeyNumber;
import paretoscope.app.analyses.QuantityCell;
import paretoscope.app.analyses.ResultTable;
import paretoscope.app.analyses.ResultTable.Cell;
import paretoscope.app.analyses.ResultTable.Column;
import paretoscope.app.analyses.ResultTable.Row;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.NumberText;
import paretoscope.views.portfolio.PortfolioResult;

/// A portfolio answer in words and rows.
final class PortfolioWords {
    private final PortfolioAnswer.Found found;

    PortfolioWords(PortfolioAnswer.Found found) {
        this.found = found;
    }

    String status() {
        int estimators = found.result().estimators().size();
        return estimators + (estimators == 1 ? " estimator of " : " estimators of ")
                + found.asked().truth().orElse("") + ", "
                + found.result().estimators().stream().mapToInt(one -> one.portfolio().size()).max().orElse(0)
                + " candidates";
    }

    List<KeyNumber> keys() {
        var keys = new ArrayList<KeyNumber>();
        keys.add(new KeyNumber("Baseline", number(found.result().baseline()), found.asked().baseline().orElse("")));
        found.result().safety().ifPresent(least -> keys.add(new KeyNumber("Safe from", number(least), "")));
        return keys;
    }

    /// Every estimator with the measures that portfolios are compared against.
    ResultTable companions() {
        var columns = List.of(new Column("MSE", true), new Column("Rank correlation", true),
                new Column("Regret@1", true), new Column("Regret@3", true), new Column("Type I error", true),
                new Column("Type II error", true), new Column("Picks first", false));
        return new ResultTable(columns, found.result().estimators().stream().map(this::companion).toList());
    }

    private Row companion(PortfolioResult.Estimator one) {
        double[] regret = one.portfolio().regret();
        return new Row(one.name(), false, List.of(cell(one.error().meanSquaredError()),
                QuantityCell.of(one.error().rankCorrelation(), PortfolioWords::number), cell(regret[0]),
                cell(regret[Math.min(2, regret.length - 1)]), QuantityCell.share(one.validation().typeOne()),
                QuantityCell.share(one.validation().typeTwo()), Cell.of(one.ranking().getFirst())));
    }

    /// Every estimator at every k.
    ResultTable rows() {
        var columns = new ArrayList<>(List.of(new Column("k", true), new Column("k-th", true),
                new Column("Best", true), new Column("Worst", true), new Column("Mean", true),
                new Column("Std", true), new Column("SharpeRatio", true)));
        boolean watched = found.result().safety().isPresent();
        if (watched) {
            columns.add(new Column("Unsafe", true));
        }
        var rows = new ArrayList<Row>();
        for (var one : found.result().estimators()) {
            one.portfolio().rows().forEach(row -> rows.add(new Row(one.name(), false, cells(one, row, watched))));
        }
        return new ResultTable(columns, rows);
    }

    private static List<Cell> cells(PortfolioResult.Estimator one, PortfolioRow row, boolean watched) {
        var cells = new ArrayList<>(List.of(
                new Cell(String.valueOf(row.k()), row.k(), one.ranking().get(row.k() - 1)), cell(row.kth()),
                cell(row.best()), cell(row.worst()), cell(row.mean()),
                QuantityCell.of(row.std(), PortfolioWords::number),
                QuantityCell.of(row.sharpeRatio(), PortfolioWords::number)));
        if (watched) {
            cells.add(QuantityCell.share(row.safetyViolationRate()));
        }
        return cells;
    }

    private static Cell cell(double value) {
        return QuantityCell.of(value, PortfolioWords::number);
    }

    private static String number(double value) {
        return NumberText.of(value, NumberStyle.AUTO, "");
    }
}
