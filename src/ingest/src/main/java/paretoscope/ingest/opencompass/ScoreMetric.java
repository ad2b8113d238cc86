package paretoscope.ingest.opencompass;

import java.util.Optional;
import java.util.Set;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.ValueRange;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.reading.FittingMetric;
import paretoscope.ingest.reading.Percent;

/// What OpenCompass means by the name of a score. Scores are in percent, whatever their size; only what the catalogue
/// knows to be no share stands for itself.
final class ScoreMetric {
    private static final ValueRange HUNDREDTHS = new ValueRange(0, Percent.WHOLE);
    private static final Set<String> COUNTS = Set.of("pass", "timeout", "failed", "wrong_answer", "total", "num");

    private ScoreMetric() {}

    static Metric of(MetricCatalogue catalogue, String name, Quantity value) {
        if (COUNTS.contains(name)) {
            return Metric.named(name).withUnit(Unit.ONE).withKind(MetricKind.NEITHER);
        }
        boolean inRange = value instanceof Quantity.Finite(double number) && HUNDREDTHS.contains(number);
        if (inRange && catalogue.find(name).map(entry -> isScore(entry.metric())).orElse(true)) {
            return Percent.metric(name);
        }
        return catalogue.find(name).isPresent()
                ? FittingMetric.of(catalogue, name, name, value)
                : FittingMetric.quality(name);
    }

    private static boolean isScore(Metric metric) {
        boolean plain = metric.unit().equals(Unit.SHARE) || metric.unit().equals(Unit.ONE);
        return plain && metric.direction().equals(Optional.of(Direction.HIGHER_IS_BETTER));
    }
}
