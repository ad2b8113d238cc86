package paretoscope.ingest.reading;

import java.util.Optional;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.ValueRange;
import paretoscope.eval.catalogue.CatalogueEntry;
import paretoscope.eval.catalogue.MetricCatalogue;

/// The metric a tool's name stands for, as far as the values found agree with what the catalogue says.
public final class FittingMetric {
    private static final ValueRange HUNDREDTHS = new ValueRange(0, 100);

    private FittingMetric() {}

    /// The catalogue's metric under a tool's name for it.
    ///
    /// A value outside the catalogue's range shows that the tool means it otherwise: in hundredths, where that is
    /// usual and fits, or in a unit nobody has stated.
    ///
    /// @param lookup the name to look up
    /// @param name the name to give it
    /// @param value a value that was found
    public static Metric of(MetricCatalogue catalogue, String lookup, String name, Quantity value) {
        return catalogue.find(lookup).map(entry -> fit(entry, value)).orElseGet(
                () -> Metric.named(lookup).withKind(MetricKind.NEITHER)).withName(name);
    }

    /// The same for a tool that never writes hundredths: there a value outside the range is on a scale of its own.
    public static Metric onItsOwnScale(MetricCatalogue catalogue, String lookup, String name, Quantity value) {
        var metric = of(catalogue, lookup, name, value);
        boolean hundredths = metric.unit().equals(Unit.PERCENT)
                && catalogue.find(lookup).filter(entry -> entry.metric().unit().equals(Unit.SHARE)).isPresent();
        return hundredths
                ? new Metric(name, Unit.UNKNOWN, metric.direction(), ValueRange.UNBOUNDED, metric.kind())
                : metric;
    }

    private static Metric fit(CatalogueEntry entry, Quantity value) {
        var metric = entry.metric();
        if (!(value instanceof Quantity.Finite(double number)) || metric.range().contains(number)) {
            return metric;
        }
        if (metric.unit().equals(Unit.SHARE) && entry.oftenPercent() && HUNDREDTHS.contains(number)) {
            return new Metric(metric.name(), Unit.PERCENT, metric.direction(), HUNDREDTHS, metric.kind());
        }
        return new Metric(metric.name(), Unit.UNKNOWN, metric.direction(), ValueRange.UNBOUNDED, metric.kind());
    }

    /// A quality of which neither unit nor direction is known.
    public static Metric quality(String name) {
        return new Metric(name, Unit.UNKNOWN, Optional.empty(), ValueRange.UNBOUNDED, MetricKind.QUALITY);
    }
}
