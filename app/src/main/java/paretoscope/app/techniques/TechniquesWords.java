package paretoscope.app.techniques;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import paretoscope.analysis.techniques.GapRecovery;
import paretoscope.analysis.techniques.Outcome;
import paretoscope.app.analyses.KeyNumber;
import paretoscope.app.analyses.QuantityCell;
import paretoscope.app.analyses.ResultTable;
import paretoscope.app.analyses.ResultTable.Column;
import paretoscope.app.analyses.ResultTable.Row;
import paretoscope.charts.MetricText;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.NumberText;
import paretoscope.views.techniques.TechniqueFigures;
import paretoscope.views.techniques.TechniqueResult;

/// A technique's answer in words and rows.
final class TechniquesWords {
    private static final String STRONG = "strong_share";
    /// What is no share.
    private static final Set<String> NUMBERS = Set.of("attempts", "utility", "calls");

    private final TechniquesAnswer.Found found;

    TechniquesWords(TechniquesAnswer.Found found) {
        this.found = found;
    }

    String status() {
        long known = found.result().points().stream().filter(point -> !Double.isNaN(point.quality())).count();
        return known + " simulated points beside " + found.measured().size() + " measured configurations";
    }

    /// The warnings; that many points are undefined is told once.
    List<String> notes() {
        var notes = new ArrayList<>(found.result().warnings().stream()
                .filter(warning -> !warning.contains("is undefined: an item has fewer attempts")).toList());
        long undefined = found.result().points().stream().filter(point -> Double.isNaN(point.quality())).count();
        if (undefined > 0) {
            notes.add(undefined + " points are undefined, because an item has fewer attempts than k.");
        }
        if (found.asked().budget().tokens().isPresent() && found.tokens().isEmpty()) {
            notes.add("No tokens were logged, so no point is known to keep the budget of tokens.");
        }
        return notes;
    }

    List<KeyNumber> keys() {
        var keys = new ArrayList<KeyNumber>();
        boolean limited = found.asked().budget().given();
        new WithinBudget(found).best().ifPresentOrElse(
                point -> keys.add(new KeyNumber(limited ? "Best within the budget" : "Best", words(point),
                        TechniqueFigures.label(point))),
                () -> keys.add(new KeyNumber("Best within the budget", "none", "nothing simulated costs so little")));
        if (found.asked().technique() == Technique.VERIFIER) {
            found.result().best().ifPresent(point -> keys.add(new KeyNumber("Most utility at K*",
                    number(point.knob()) + " tries",
                    "utility " + number(point.more().getOrDefault("utility", Double.NaN)))));
        }
        if (found.asked().technique() == Technique.VERIFIER_CASCADE) {
            thisVerifier().ifPresent(point -> keys.add(new KeyNumber("With this verifier", words(point),
                    "rejects " + percent(point.knob()) + " of wrong answers")));
        }
        if (found.asked().technique().isChain()) {
            gap(keys);
            Optional.ofNullable(found.result().bounds().get("oracle")).ifPresent(
                    oracle -> keys.add(new KeyNumber("Oracle", words(oracle), "knows who is right beforehand")));
        }
        return keys;
    }

    private Optional<TechniqueResult.Point> thisVerifier() {
        double soundness = found.asked().checking().soundness();
        return found.result().points().stream().filter(point -> point.knob() == soundness).findFirst();
    }

    /// How much of the gap between the weak and the strong configuration the cascade recovers.
    private void gap(List<KeyNumber> keys) {
        var mix = found.result().randomMix();
        if (mix.isEmpty() || found.asked().technique() == Technique.ROUTING) {
            return;
        }
        double weak = mix.getFirst().quality();
        double strong = mix.getLast().quality();
        var curve = GapRecovery.of(found.result().points().stream().map(point -> new Outcome(point.quality(),
                point.cost(), point.latency(), point.more().getOrDefault(STRONG, Double.NaN), Double.NaN)).toList(),
                weak, strong);
        keys.add(new KeyNumber("Gap recovered, mean (APGR)", percent(curve.area()), "a random mix recovers 50%"));
        keys.add(new KeyNumber("Strong calls for half the gap", percent(curve.shareFor(0.5)), "CPT(50 %)"));
    }

    ResultTable table() {
        var extra = new TreeSet<String>();
        found.result().points().forEach(point -> extra.addAll(point.more().keySet()));
        var columns = new ArrayList<>(List.of(new Column(found.asked().technique().heading(), true),
                new Column("Quality", true), new Column("Cost", true), new Column("Seconds", true)));
        if (!found.tokens().isEmpty()) {
            columns.add(new Column("Tokens", true));
        }
        extra.forEach(name -> columns.add(new Column(title(name), true)));
        var points = found.result().points();
        var rows = IntStream.range(0, points.size()).filter(at -> !Double.isNaN(points.get(at).quality()))
                .mapToObj(at -> row(at, extra)).toList();
        return new ResultTable(columns, rows);
    }

    private Row row(int at, TreeSet<String> extra) {
        var point = found.result().points().get(at);
        var cells = new ArrayList<ResultTable.Cell>();
        cells.add(QuantityCell.of(point.knob(), TechniquesWords::number));
        cells.add(QuantityCell.of(point.quality(), TechniquesWords::percent));
        cells.add(QuantityCell.of(point.cost(), value -> MetricText.of(found.cost(), value)));
        cells.add(QuantityCell.of(point.latency(), value -> NumberText.of(value, NumberStyle.SECONDS, "s")));
        if (!found.tokens().isEmpty()) {
            cells.add(QuantityCell.of(new WithinBudget(found).tokens(at), TechniquesWords::number));
        }
        extra.forEach(name -> cells.add(QuantityCell.of(point.more().getOrDefault(name, Double.NaN),
                NUMBERS.contains(name)
                        ? TechniquesWords::number
                        : TechniquesWords::percent)));
        return new Row(TechniqueFigures.label(point), true, cells);
    }

    private static String title(String name) {
        return switch (name) {
            case "pass_hat_k" -> "pass^k";
            case "pass_at_k" -> "pass@k";
            case "calls" -> "Calls";
            case STRONG -> "Strong calls";
            case "false_positives" -> "False positives";
            case "attempts" -> "Tries";
            case "utility" -> "Utility";
            default -> name.replace('_', ' ');
        };
    }

    private String words(TechniqueResult.Point point) {
        return percent(point.quality()) + " for " + (Double.isNaN(point.cost())
                ? "an unknown cost"
                : MetricText.of(found.cost(), point.cost()));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "undefined" : QuantityCell.percent(share);
    }

    private static String number(double value) {
        return NumberText.of(value, NumberStyle.AUTO, "");
    }
}
