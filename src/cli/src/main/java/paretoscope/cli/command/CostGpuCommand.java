package paretoscope.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.WrongCall;
import paretoscope.cli.options.ScopeOptions;
import paretoscope.cli.output.Answer;
import paretoscope.cli.output.ComputedCosts;
import paretoscope.cli.output.JsonValues;
import paretoscope.cli.output.TextTable;
import paretoscope.eval.Quantity;
import paretoscope.eval.cost.CostOrigin;
import paretoscope.eval.cost.GpuPrice;
import paretoscope.eval.formula.Evaluation;
import paretoscope.eval.formula.Expression;
import paretoscope.eval.formula.FormulaColumn;
import paretoscope.eval.price.Currency;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.costs.ComputedCost;
import paretoscope.views.front.UnclearQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What rented hardware costs, from time or from a rate of queries.
@Command(name = "gpu", description = {"Cost of GPU time: price per GPU-hour x GPUs x time.", "",
    "With --seconds or --qps a single value; with --in or -w every configuration by its column of seconds (or of "
            + "queries per second)."})
public final class CostGpuCommand extends ProjectCommand {
    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(names = "--price-per-hour", required = true, paramLabel = "P", description = "The price of one GPU for an hour.")
    private double perHour;

    @Option(names = "--gpus", paramLabel = "N", defaultValue = "1", description = "How many GPUs (default: ${DEFAULT-VALUE}).")
    private double gpus = 1;

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "USD", description = "The price's currency (default: ${DEFAULT-VALUE}).")
    private String currency = "USD";

    @Option(names = "--seconds", paramLabel = "S", description = "Seconds of a query, one after the other.")
    private @Nullable Double seconds;

    @Option(names = "--qps", paramLabel = "Q", description = "Queries per second, batched.")
    private @Nullable Double queriesPerSecond;

    @Option(names = "--seconds-column", paramLabel = "COLUMN", defaultValue = "latency_s", description = "With data: the column of seconds (default: ${DEFAULT-VALUE}).")
    private String secondsColumn = "latency_s";

    @Option(names = "--qps-column", paramLabel = "COLUMN", description = "With data: the column of queries per second.")
    private @Nullable String rateColumn;

    @Override
    protected boolean needsData() {
        return seconds == null && queriesPerSecond == null;
    }

    @Override
    protected Answer answer(Project project) throws WorkspaceException, UnclearQuestion {
        var price = price();
        if (seconds != null && queriesPerSecond != null) {
            throw new WrongCall("Give --seconds for queries one by one or --qps for batched ones, not both.");
        }
        if (seconds != null) {
            return single(price, price.cost(Expression.constant(seconds)),
                    price.queriesOneByOne(Expression.constant(seconds)));
        }
        if (queriesPerSecond != null) {
            return single(price, price.costPerQuery(Expression.constant(queriesPerSecond)),
                    price.queriesBatched(Expression.constant(queriesPerSecond)));
        }
        var cost = rateColumn == null
                ? price.cost(Expression.column(secondsColumn))
                : price.costPerQuery(Expression.column(rateColumn));
        var column = new FormulaColumn("gpu_cost", "GPU cost", cost, price.currency().unit());
        return ComputedCosts.answer(project.formulas().costs(column, scope.scope()), "item", CostOrigin.COMPUTED,
                List.of());
    }

    private GpuPrice price() {
        try {
            return new GpuPrice(perHour, new Currency(currency), gpus);
        } catch (IllegalArgumentException e) {
            throw new WrongCall(e.getMessage() + ".");
        }
    }

    private Answer single(GpuPrice price, Expression cost, Expression queries) {
        double each = Evaluation.one(cost, _ -> Double.NaN);
        double perMoney = Evaluation.one(queries, _ -> Double.NaN);
        var query = new ComputedCost(price.words(), Quantity.of(each), price.currency().unit());
        var json = ComputedCosts.answer(List.of(query), "query", CostOrigin.COMPUTED, List.of()).json();
        json.set("cost", JsonValues.number(each));
        json.put("currency", price.currency().code());
        json.put("basis", "query");
        json.put("how", CostOrigin.COMPUTED.words());
        json.set("queries_per_dollar", JsonValues.number(perMoney));
        json.set("price_per_hour", JsonValues.number(price.together()));
        var table = new TextTable("cost per query", "currency", "queries per " + price.currency().code());
        table.row(List.of(each, price.currency().code(), perMoney));
        return new Answer(json, table, List.of());
    }
}
