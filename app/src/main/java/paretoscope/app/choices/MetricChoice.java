package paretoscope.app.choices;

import paretoscope.eval.Metric;
import paretoscope.eval.Unit;
import paretoscope.eval.catalogue.CatalogueEntry;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.store.MetricColumn;

/// A metric that can become an objective.
///
/// @param name how the column is addressed
/// @param title for people
/// @param known the number of configurations that have a value
public record MetricChoice(String name, String title, Metric metric, int known) {
    public static MetricChoice of(MetricColumn column) {
        return new MetricChoice(column.name(), title(column.name()), column.metric(), column.known());
    }

    MetricChoice measuredIn(Unit unit) {
        return new MetricChoice(name, title, metric.withUnit(unit), known);
    }

    /// The catalogue's title for a plain name; a name with its task or sum is shown as it is.
    public static String title(String name) {
        return MetricCatalogue.shipped().find(name).filter(entry -> entry.metric().name().equals(name))
                .map(CatalogueEntry::title).orElse(name);
    }

    /// The title with its unit, as lists of metrics show it.
    public String text() {
        var unit = metric.unit();
        return unit.isKnown() && !unit.symbol().equals("1") && !unit.symbol().equals("share")
                ? title + " (" + unit.symbol() + ")"
                : title;
    }
}
