package paretoscope.merge.evaluate;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.merge.sweep.ItemResult;

/// What a row of outputs is worth on an item.
enum Scoring {
    /// Whether the greatest logit is the target's: 1 or 0. Of equal logits the first counts.
    ACCURACY("accuracy", "acc") {
        @Override
        ItemResult item(String id, float[] outputs, double target) {
            var logits = TwoBest.of(outputs);
            return classified(id, logits, target, logits.best() == target ? 1 : 0);
        }
    },
    /// −ln softmax of the target's logit.
    LOG_LOSS("log_loss", "logloss", "cross_entropy", "loss") {
        @Override
        ItemResult item(String id, float[] outputs, double target) {
            return classified(id, TwoBest.of(outputs), target, logSum(outputs) - outputs[(int) target]);
        }
    },
    /// The square of the difference between the only output and the target.
    SQUARED_ERROR("mse", "mean_squared_error") {
        @Override
        ItemResult item(String id, float[] outputs, double target) {
            double error = outputs[0] - target;
            return new ItemResult(id, Float.toString(outputs[0]), Double.toString(target), OptionalDouble.of(error
                    * error), OptionalDouble.empty());
        }
    };

    private final String[] names;

    Scoring(String... names) {
        this.names = names;
    }

    /// By a metric's name in a sweep; case and the kind of dash do not matter.
    static Optional<Scoring> of(String metric) {
        var plain = metric.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (var scoring : values()) {
            for (var name : scoring.names) {
                if (name.equals(plain)) {
                    return Optional.of(scoring);
                }
            }
        }
        return Optional.empty();
    }

    /// Whether targets are classes and outputs their logits.
    boolean classifies() {
        return this != SQUARED_ERROR;
    }

    /// One item's answer and score; the task's value is the mean of the scores.
    ///
    /// @param outputs of this item, at least one
    abstract ItemResult item(String id, float[] outputs, double target);

    private static ItemResult classified(String id, TwoBest logits, double target, double score) {
        return new ItemResult(id, logits.best() < 0 ? "" : Integer.toString(logits.best()), Integer.toString(
                (int) target), Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score), logits.margin());
    }

    private static double logSum(float[] logits) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            greatest = Math.max(greatest, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - greatest);
        }
        return greatest + Math.log(sum);
    }

    /// The class of the greatest logit, −1 where one is no number, and how far it is ahead of the next.
    private record TwoBest(int best, OptionalDouble margin) {
        static TwoBest of(float[] logits) {
            int best = -1;
            float first = Float.NEGATIVE_INFINITY;
            float second = Float.NEGATIVE_INFINITY;
            for (int k = 0; k < logits.length; k++) {
                if (Float.isNaN(logits[k])) {
                    return new TwoBest(-1, OptionalDouble.empty());
                }
                if (best < 0 || logits[k] > first) {
                    second = first;
                    first = logits[k];
                    best = k;
                } else {
                    second = Math.max(second, logits[k]);
                }
            }
            double margin = (double) first - second;
            return new TwoBest(best, Double.isFinite(margin) ? OptionalDouble.of(margin) : OptionalDouble.empty());
        }
    }
}
