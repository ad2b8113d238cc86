package paretoscope.app.costofpass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paretoscope.app.analyses.KeyNumber;
import paretoscope.app.analyses.Page;
import paretoscope.app.analyses.QuantityCell;
import paretoscope.app.analyses.ResultTable;
import paretoscope.app.analyses.ResultTable.Cell;
import paretoscope.app.analyses.ResultTable.Column;
import paretoscope.app.analyses.ResultTable.Row;
import paretoscope.app.figures.model.EmptyState;
import paretoscope.charts.MetricText;
import paretoscope.views.costofpass.CostOfPassFigures;
import paretoscope.views.costofpass.CostOfPassResult;
import paretoscope.views.costofpass.Estimate;

/// A cost-of-pass answer in words and rows.
final class CostOfPassWords {
    private final CostOfPassResult result;

    CostOfPassWords(CostOfPassResult result) {
        this.result = result;
    }

    /// `9 of 11 with a cost-of-pass, 357 of 360 problems solved`.
    String status() {
        long known = result.pooled().stream().filter(row -> row.costOfPass().value().isKnown()).count();
        var text = known + " of " + result.pooled().size() + " with a cost-of-pass";
        return result.problems().isPresent()
                ? text + ", " + result.solved().orElse(0) + " of " + result.problems().getAsInt() + " problems solved"
                : text;
    }

    /// What is missing for a page, and what to do about it.
    Optional<EmptyState> missing(Page page) {
        if (result.pooled().stream().noneMatch(row -> row.costOfPass().value().isKnown())) {
            return Optional.of(EmptyState.missing("No configuration has a pass and a cost",
                    "Choose another metric at the right, or widen the filters.", result.warnings()));
        }
        if (page != CostOfPassViewModel.PASSES && result.problems().isEmpty()) {
            return Optional.of(EmptyState.missing("Nothing is logged per problem",
                    "The frontier, and who is essential to it, need a score and a cost for each problem: open logs of "
                            + "single attempts, or choose metrics that were logged per attempt.",
                    List.of()));
        }
        if (page == CostOfPassViewModel.PROGRESS && result.progress().isEmpty()) {
            return Optional.of(EmptyState.missing("No configuration has a release date",
                    "Choose a column of dates at the right, or type them there, one a line: label = 2025-08-07.",
                    List.of()));
        }
        if (page == CostOfPassViewModel.TECHNIQUES && result.techniques().isEmpty()) {
            return Optional.of(EmptyState.missing("No technique is told apart",
                    "Choose at the right the column that says which technique a configuration uses, and what it says "
                            + "of plain ones.",
                    List.of()));
        }
        return Optional.empty();
    }

    List<KeyNumber> keys(Page page) {
        if (page == CostOfPassViewModel.PROGRESS) {
            return progressKeys();
        }
        return page == CostOfPassViewModel.PASSES ? passKeys() : List.of();
    }

    private List<KeyNumber> passKeys() {
        var keys = new ArrayList<KeyNumber>();
        result.pooled().stream().filter(row -> row.costOfPass().value().isKnown())
                .min(Comparator.comparingDouble(row -> row.costOfPass().value().orNaN()))
                .ifPresent(row -> keys.add(
                        new KeyNumber("Cheapest pooled", cost(row.costOfPass()), row.label())));
        if (result.problems().isEmpty()) {
            return keys;
        }
        var frontier = result.frontier();
        int solved = result.solved().orElse(0);
        int problems = result.problems().getAsInt();
        keys.add(new KeyNumber("Frontier of the models", cost(frontier.modelsOnly()),
                solved == problems
                        ? "over all " + problems + " problems"
                        : "over the " + solved + " solved of " + problems));
        if (frontier.withHuman().value().isKnown()) {
            keys.add(new KeyNumber("Frontier with the human", cost(frontier.withHuman()), "everybody who has a price"));
            keys.add(new KeyNumber("Cheapest at, of the problems", "models " + share(frontier.modelsShare()),
                    "human " + share(frontier.humanShare())));
            keys.add(new KeyNumber("Paid to, of the money", "models " + share(frontier.modelsCostShare()),
                    "human " + share(frontier.humanCostShare())));
        }
        return keys;
    }

    private List<KeyNumber> progressKeys() {
        var keys = new ArrayList<KeyNumber>();
        if (!result.progress().isEmpty()) {
            keys.add(new KeyNumber("Halving time", CostOfPassFigures.halvingWords(result),
                    "least squares on the logarithm"));
            var last = result.progress().getLast();
            keys.add(new KeyNumber("Frontier now", cost(last.frontier()),
                    share(last.relativeToStart()) + " of the start"));
        }
        return keys;
    }

    ResultTable table(Page page) {
        if (missing(page).isPresent()) {
            return ResultTable.none();
        }
        if (page == CostOfPassViewModel.ESSENTIAL) {
            return families("Frontier falls by", result.essentialness());
        }
        if (page == CostOfPassViewModel.TECHNIQUES) {
            return families("Frontier falls by", result.techniques());
        }
        return page == CostOfPassViewModel.PROGRESS ? releases() : configurations();
    }

    private ResultTable configurations() {
        var rows = result.pooled().stream().map(row -> new Row(row.label(), true, List.of(
                QuantityCell.share(row.accuracy()), QuantityCell.of(row.meanCost(), this::cost),
                QuantityCell.of(row.costOfPass().value(), this::cost),
                QuantityCell.interval(row.costOfPass().interval(), this::cost)))).toList();
        return new ResultTable(List.of(new Column("Accuracy", true), new Column("Mean cost", true),
                new Column("Cost-of-pass, pooled", true), new Column("95 % interval", true)), rows);
    }

    private ResultTable families(String title, List<CostOfPassResult.Family> families) {
        var labels = result.pooled().stream().map(CostOfPassResult.Pooled::label).toList();
        var rows = families.stream().map(family -> new Row(family.name(), labels.contains(family.name()), List.of(
                QuantityCell.share(family.gain().value()),
                QuantityCell.interval(family.gain().interval(), QuantityCell::percent),
                new Cell(String.valueOf(family.onlySolvedBy().size()), family.onlySolvedBy().size(),
                        String.join(", ", family.onlySolvedBy())),
                Cell.of(family.onlySolvedBy().isEmpty() ? "" : shortened(family.onlySolvedBy()))))).toList();
        return new ResultTable(List.of(new Column(title, true), new Column("95 % interval", true),
                new Column("Alone solves", true), new Column("Which", false)), rows);
    }

    private static String shortened(List<String> names) {
        return names.size() <= 4 ? String.join(", ", names) : String.join(", ", names.subList(0, 4)) + ", …";
    }

    private ResultTable releases() {
        var rows = result.progress().stream().map(step -> new Row(step.date().toString(), false, List.of(
                Cell.of(String.join(", ", step.entered())), QuantityCell.of(step.frontier().value(), this::cost),
                QuantityCell.interval(step.frontier().interval(), this::cost),
                QuantityCell.share(step.relativeToStart().value()), QuantityCell.share(step.drop().value())))).toList();
        return new ResultTable(List.of(new Column("Entered", false), new Column("Frontier", true),
                new Column("95 % interval", true), new Column("Of the start", true), new Column("Drop", true)), rows);
    }

    private String cost(double value) {
        return MetricText.of(result.cost(), value);
    }

    private String cost(Estimate estimate) {
        return CostOfPassFigures.words(result, new Estimate(estimate.value(), Optional.empty()));
    }

    private static String share(Estimate estimate) {
        return estimate.value().isKnown() ? QuantityCell.percent(estimate.value().orNaN()) : "undefined";
    }
}
