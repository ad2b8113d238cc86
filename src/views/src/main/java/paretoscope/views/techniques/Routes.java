package paretoscope.views.techniques;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import paretoscope.analysis.techniques.Cascade;
import paretoscope.analysis.techniques.Escalation;
import paretoscope.analysis.techniques.ImperfectVerifier;
import paretoscope.analysis.techniques.Outcome;
import paretoscope.analysis.techniques.RandomMix;
import paretoscope.views.front.UnclearQuestion;

/// Ways from a cheap configuration to a strong one, in the order given, with what bounds all of them.
final class Routes {
    private static final int MIX_STEPS = 10;

    private final AttemptSource source;
    private final List<String> models;
    private final Cascade cascade;

    Routes(AttemptSource source, List<String> models) throws UnclearQuestion {
        this.source = source;
        this.models = List.copyOf(models);
        int[] rows = source.rows(models);
        int[] items = source.attempts.common(rows);
        if (items.length == 0) {
            throw new UnclearQuestion("No item was attempted by all of " + String.join(", ", models) + ".");
        }
        cascade = new Cascade(IntStream.of(rows).mapToObj(row -> source.log(row, items)).toList(),
                source.weights(items));
    }

    /// Escalating what a configuration is not confident of.
    ///
    /// @param thresholds empty for every one that makes a difference
    TechniqueResult byConfidence(List<Double> thresholds) throws UnclearQuestion {
        double[] knobs = thresholds.isEmpty()
                ? cascade.thresholds()
                : thresholds.stream().mapToDouble(Double::doubleValue).toArray();
        if (knobs.length == 0) {
            throw new UnclearQuestion("No attempt has a confidence; a table's column is named by "
                    + "--role COLUMN=confidence.");
        }
        return bounded(DoubleStream.of(knobs)
                .mapToObj(knob -> point(chain(), knob, outcome(new Escalation.ByConfidence(knob)))).toList());
    }

    /// Escalating what a verifier rejects; the knob of several verifiers is the share of wrong answers they reject.
    TechniqueResult byVerifier(List<ImperfectVerifier> verifiers) {
        return bounded(verifiers.stream().map(verifier -> point(chain(),
                verifiers.size() == 1 ? Double.NaN : verifier.soundness(),
                outcome(new Escalation.ByVerifier(verifier)))).toList());
    }

    /// Sending a share of the items, drawn at random, to the last configuration and the rest to the first.
    TechniqueResult atRandom(List<Double> shares) {
        return bounded(shares.stream().map(this::mixed).toList());
    }

    private TechniqueResult bounded(List<TechniqueResult.Point> points) {
        var mix = IntStream.rangeClosed(0, MIX_STEPS).mapToObj(step -> mixed((double) step / MIX_STEPS)).toList();
        var bounds = new LinkedHashMap<String, TechniqueResult.Point>();
        bounds.put("perfect_verifier", point(chain(), Double.NaN,
                outcome(new Escalation.ByVerifier(ImperfectVerifier.PERFECT))));
        bounds.put("oracle", point("oracle", Double.NaN, cascade.oracle()));
        return new TechniqueResult(points, TechniqueResult.best(points), mix, bounds, source.warnings);
    }

    private Outcome outcome(Escalation escalation) {
        source.check();
        return cascade.outcome(escalation);
    }

    private TechniqueResult.Point mixed(double share) {
        return point(models.getFirst() + " or " + models.getLast(), share,
                RandomMix.of(cascade.alone(0), cascade.alone(models.size() - 1), share));
    }

    private String chain() {
        return String.join(" → ", models);
    }

    private static TechniqueResult.Point point(String label, double knob, Outcome outcome) {
        return new TechniqueResult.Point(label, knob, outcome.quality(), outcome.cost(), outcome.latency(),
                Map.of("strong_share", outcome.strong(), "calls", outcome.calls()));
    }
}
