package paretoscope.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import paretoscope.eval.cost.TimeCharge;
import paretoscope.eval.formula.Evaluation;
import paretoscope.eval.formula.Expression;
import paretoscope.eval.formula.FormulaColumn;
import paretoscope.eval.price.Currency;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.views.Project;
import paretoscope.views.costs.ComputedCost;
import paretoscope.views.costs.Profiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Seconds from a profile of a model's runtime, for one size of prompt and output or for every configuration.
abstract class RuntimeCommand extends ProjectCommand {
    private static final double JOULES_PER_KWH = 3.6e6;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(names = "--profile", required = true, paramLabel = "FILE", description = "The file of profiles (JSON).")
    private @Nullable Path profile;

    @Option(names = "--entry", required = true, paramLabel = "NAME", description = "The profile's name in the file.")
    private String entry = "";

    @Option(names = "--prompt", paramLabel = "P", description = "Tokens of the prompt.")
    private @Nullable Double prompt;

    @Option(names = "--output", paramLabel = "O", description = "Tokens of the output.")
    private @Nullable Double output;

    @Option(names = "--price-per-hour", paramLabel = "P", description = "Also money: the price of one GPU for an hour.")
    private @Nullable Double perHour;

    @Option(names = "--gpus", paramLabel = "N", defaultValue = "1", description = "How many GPUs (default: ${DEFAULT-VALUE}).")
    private double gpus = 1;

    @Option(names = "--watts", paramLabel = "W", description = "Also energy: the power of one GPU.")
    private @Nullable Double watts;

    /// Seconds as a formula of the two sizes.
    abstract Expression seconds(Profiles profiles, String name, Expression promptTokens, Expression outputTokens)
            throws UnreadableSource;

    @Override
    protected final boolean needsData() {
        return prompt == null;
    }

    @Override
    protected final Answer answer(Project project) throws Exception {
        var profiles = Profiles.read(Objects.requireNonNull(profile));
        if (prompt == null) {
            var time = seconds(profiles, entry, Expression.column("input_tokens"), Expression.column("output_tokens"));
            var charge = charge();
            var column = new FormulaColumn("runtime", entry, charge.of(time), charge.unit());
            return ComputedCosts.answer(project.formulas().costs(column, scope.scope()), "item", CostOrigin.ESTIMATED,
                    List.of("The profile is taken at the mean size of prompt and output."));
        }
        if (output == null || !(prompt >= 0) || !(output >= 0)) {
            throw new WrongCall("--prompt and --output take numbers of tokens that are not negative.");
        }
        return single(Evaluation.one(
                seconds(profiles, entry, Expression.constant(prompt), Expression.constant(output)), _ -> Double.NaN));
    }

    /// What the seconds cost: money where a price is given, else the time itself.
    private TimeCharge charge() {
        try {
            return perHour == null
                    ? new TimeCharge.Seconds()
                    : new TimeCharge.Rent(new GpuPrice(perHour, Currency.USD, gpus));
        } catch (IllegalArgumentException e) {
            throw new WrongCall(e.getMessage() + ".");
        }
    }

    private Answer single(double seconds) {
        var charge = charge();
        var cost = new ComputedCost(entry, Quantity.of(worth(charge, seconds)), charge.unit());
        var json = ComputedCosts.answer(List.of(cost), "query", CostOrigin.ESTIMATED, List.of()).json();
        var header = new ArrayList<>(List.of("entry", "seconds"));
        var cells = new ArrayList<Object>(Arrays.asList(entry, seconds));
        json.put("entry", entry);
        json.set("seconds", JsonValues.number(seconds));
        if (charge instanceof TimeCharge.Rent) {
            json.set("cost", JsonValues.number(cost.cost()));
            json.put("currency", charge.unit().symbol());
            header.add(charge.unit().symbol());
            cells.add(cost.cost().orNaN());
        }
        if (watts != null) {
            double joules = worth(new TimeCharge.Energy(gpus, watts), seconds);
            json.set("energy_j", JsonValues.number(joules));
            json.set("energy_kwh", JsonValues.number(joules / JOULES_PER_KWH));
            header.add("J");
            cells.add(joules);
        }
        json.put("how", CostOrigin.ESTIMATED.words());
        var table = new TextTable(header);
        table.row(cells);
        return new Answer(json, table, List.of());
    }

    private static double worth(TimeCharge charge, double seconds) {
        return Evaluation.one(charge.of(Expression.constant(seconds)), _ -> Double.NaN);
    }
}
