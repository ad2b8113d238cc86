package paretoscope.views.costs;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import paretoscope.eval.cost.PriceChange;
import paretoscope.eval.cost.TokenPricing;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;
import paretoscope.store.Scope;
import paretoscope.store.Supposition;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;

/// Configurations at prices that move, worked out fast enough to follow a slider.
///
/// Whatever way tokens are counted and averaged, a cost is a sum of tokens times prices: rest + input·a + output·b for
/// prices times a and b. The three parts are found once, from the workspace at the prices as they are, with dearer input
/// and with dearer output; they are kept as plain arrays, and no price asks the workspace again.
public final class PriceTrial {
    private static final double DEARER = 2;

    private final Optional<String> model;
    private final ConfigurationTable before;
    private final ConfigurationTable dearInput;
    private final ConfigurationTable dearOutput;
    private final Map<String, Parts> parts = new ConcurrentHashMap<>();

    /// What of each row's cost follows input prices, what output prices, and what neither.
    private record Parts(double[] rest, double[] input, double[] output) {
        double[] at(double inputFactor, double outputFactor) {
            var cost = new double[rest.length];
            for (int row = 0; row < cost.length; row++) {
                cost[row] = rest[row] + inputFactor * input[row] + outputFactor * output[row];
            }
            return cost;
        }
    }

    private PriceTrial(Optional<String> model, ConfigurationTable before, ConfigurationTable dearInput,
            ConfigurationTable dearOutput) {
        this.model = model;
        this.before = before;
        this.dearInput = dearInput;
        this.dearOutput = dearOutput;
    }

    /// Gets ready to move the prices of one model or of all.
    static PriceTrial of(Workspace workspace, TokenPricing pricing, Optional<String> model, Scope scope,
            Cancellation cancellation) throws WorkspaceException {
        var before = workspace.configurations(scope, Supposition.prices(pricing));
        cancellation.check();
        var dearInput = workspace.configurations(scope,
                Supposition.prices(pricing.trying(new PriceChange(model, DEARER, 1))));
        cancellation.check();
        var dearOutput = workspace.configurations(scope,
                Supposition.prices(pricing.trying(new PriceChange(model, 1, DEARER))));
        return new PriceTrial(model, before, dearInput, dearOutput);
    }

    /// Whose prices move; absent for all.
    public Optional<String> model() {
        return model;
    }

    /// The configurations at the prices as they are.
    public ConfigurationTable before() {
        return before;
    }

    /// Whether a column is tokens times price, or does not depend on prices at all. A formula over costs need not be
    /// either.
    public boolean follows(MetricColumn column) {
        return before.formula(column.metric()).isEmpty();
    }

    /// Whether any configuration's value in a column follows the prices.
    public boolean moves(MetricColumn column) {
        var of = parts(column.name());
        for (int row = 0; row < of.input().length; row++) {
            if (of.input()[row] != 0 || of.output()[row] != 0) {
                return true;
            }
        }
        return false;
    }

    /// The configurations with prices times these factors, in the columns named.
    public ConfigurationTable at(double inputFactor, double outputFactor, Collection<String> columns) {
        var numbers = new HashMap<String, double[]>();
        columns.forEach(name -> numbers.put(name, parts(name).at(inputFactor, outputFactor)));
        return before.with(numbers);
    }

    private Parts parts(String column) {
        return parts.computeIfAbsent(column, this::split);
    }

    private Parts split(String column) {
        var now = values(before, column);
        var input = values(dearInput, column);
        var output = values(dearOutput, column);
        var rest = new double[now.length];
        for (int row = 0; row < now.length; row++) {
            input[row] = (input[row] - now[row]) / (DEARER - 1);
            output[row] = (output[row] - now[row]) / (DEARER - 1);
            rest[row] = now[row] - input[row] - output[row];
        }
        return new Parts(rest, input, output);
    }

    private static double[] values(ConfigurationTable table, String column) {
        return table.column(column).orElseThrow().values();
    }
}
