package paretoscope.views.costs;

import java.util.List;
import java.util.Optional;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.UsageField;
import paretoscope.eval.cost.CostOrigin;
import paretoscope.eval.cost.PricedTokens;
import paretoscope.eval.price.Currency;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;

/// How a configuration's cost came about, in words: tokens times a price, measured, computed, estimated or unknown.
public final class CostStory {
    private CostStory() {}

    /// The story of a row's value; nothing where the column is no cost.
    public static Optional<String> of(ConfigurationTable table, int row, MetricColumn column) {
        if (column.metric().kind() != MetricKind.COST) {
            return Optional.empty();
        }
        var value = column.value(row);
        if (value instanceof Quantity.Unknown(String why)) {
            return Optional.of(CostOrigin.UNKNOWN.words() + ": " + why);
        }
        var formula = table.formula(column.metric());
        if (formula.isPresent()) {
            return Optional.of(CostOrigin.COMPUTED.words() + ": " + formula.get().text());
        }
        var priced = table.pricedTokens(row, column.metric());
        if (!priced.isEmpty()) {
            return Optional.of(priced(priced));
        }
        if (isMoney(column.metric()) && table.appearance(row).free() && value.orNaN() == 0) {
            return Optional.of("declared free by you");
        }
        return isMoney(column.metric()) ? Optional.of(CostOrigin.MEASURED.words() + " by the tool") : Optional.empty();
    }

    private static boolean isMoney(Metric metric) {
        return metric.name().equals(UsageField.COST_USD.key()) || Currency.of(metric.unit()).isPresent();
    }

    private static String priced(List<PricedTokens> runs) {
        var stories = runs.stream().map(PricedTokens::words).distinct().toList();
        return stories.size() == 1
                ? stories.getFirst()
                : stories.getFirst() + ", and " + (stories.size() - 1) + " other prices of its " + runs.size()
                        + " runs";
    }
}
