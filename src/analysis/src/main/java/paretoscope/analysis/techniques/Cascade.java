package paretoscope.analysis.techniques;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// Configurations asked one after another until an answer is good enough; the answer of the last one stands whatever it is.
///
/// All that were asked are paid. Where a configuration has several attempts at an item each is as likely, independently of the
/// others'; the expectation over all combinations has a closed form.
public final class Cascade {
    private final List<AttemptLog> stages;
    private final double[] weights;

    /// @param stages in the order they are asked, over the same items
    /// @param weights per item, adding up to 1
    public Cascade(List<AttemptLog> stages, double[] weights) {
        if (stages.isEmpty() || stages.stream().anyMatch(stage -> stage.items() != weights.length)) {
            throw new IllegalArgumentException("a cascade needs configurations over the same items");
        }
        this.stages = List.copyOf(stages);
        this.weights = weights.clone();
    }

    public Outcome outcome(Escalation escalation) {
        Outcome sum = Outcome.NOTHING;
        for (int item = 0; item < weights.length; item++) {
            sum = sum.plus(weights[item], from(0, item, escalation));
        }
        return sum;
    }

    /// What one configuration does alone.
    public Outcome alone(int stage) {
        Outcome sum = Outcome.NOTHING;
        for (int item = 0; item < weights.length; item++) {
            sum = sum.plus(weights[item], single(stage, item));
        }
        return sum;
    }

    /// Every threshold that makes a difference: the confidences logged by all but the last configuration, and one above them
    /// all, which always escalates.
    public double[] thresholds() {
        var distinct = new TreeSet<Double>();
        for (AttemptLog stage : stages.subList(0, stages.size() - 1)) {
            for (double[] confidences : stage.confidences()) {
                Arrays.stream(confidences).filter(confidence -> !Double.isNaN(confidence)).forEach(distinct::add);
            }
        }
        if (!distinct.isEmpty()) {
            distinct.add(Math.nextUp(distinct.last()));
        }
        return distinct.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The bound of routing that knows everything: for each item the configuration with the best score, the cheapest of equally
    /// good ones, called alone.
    public Outcome oracle() {
        Outcome sum = Outcome.NOTHING;
        for (int item = 0; item < weights.length; item++) {
            sum = sum.plus(weights[item], single(best(item), item));
        }
        return sum;
    }

    private int best(int item) {
        int best = 0;
        for (int stage = 1; stage < stages.size(); stage++) {
            double better = stages.get(stage).score(item) - stages.get(best).score(item);
            boolean cheaper = stages.get(stage).cost(item) < stages.get(best).cost(item);
            best = better > 0 || better == 0 && cheaper ? stage : best;
        }
        return best;
    }

    private Outcome single(int stage, int item) {
        AttemptLog log = stages.get(stage);
        return new Outcome(log.score(item), log.cost(item), log.latency(item), stage == stages.size() - 1 ? 1 : 0, 1);
    }

    private Outcome from(int stage, int item, Escalation escalation) {
        if (stage == stages.size() - 1) {
            return single(stage, item);
        }
        AttemptLog log = stages.get(stage);
        double kept = 0;
        double goesOn = 0;
        double[] scores = log.scores()[item];
        for (int attempt = 0; attempt < scores.length; attempt++) {
            switch (escalation) {
                case Escalation.ByConfidence(double threshold) -> {
                    boolean keeps = log.confidences()[item][attempt] >= threshold;
                    kept += keeps ? scores[attempt] : 0;
                    goesOn += keeps ? 0 : 1;
                }
                case Escalation.ByVerifier(ImperfectVerifier verifier) -> {
                    kept += verifier.acceptsCorrect(scores[attempt]);
                    goesOn += verifier.rejects(scores[attempt]);
                }
            }
        }
        int attempts = scores.length;
        var here = new Outcome(kept / attempts, log.cost(item), log.latency(item), 0, 1);
        return goesOn == 0 ? here : here.plus(goesOn / attempts, from(stage + 1, item, escalation));
    }
}
