package paretoscope.ingest.table.role;

import paretoscope.eval.MetricKind;
import paretoscope.eval.catalogue.MetricCatalogue;

/// Whether a name alone tells that something is measured.
public final class MeasureName {
    private MeasureName() {}

    /// Whether a number under this name says how well something did.
    public static boolean tellsQuality(String name, MetricCatalogue catalogue) {
        return new MetricGuess(catalogue).entry(name).filter(entry -> entry.metric().kind() == MetricKind.QUALITY)
                .isPresent();
    }
}
