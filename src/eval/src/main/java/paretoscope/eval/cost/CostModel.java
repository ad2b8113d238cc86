package paretoscope.eval.cost;

import java.util.Optional;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.formula.Expression;
import paretoscope.eval.formula.FormulaColumn;
import paretoscope.eval.formula.UnreadableFormula;
import paretoscope.eval.price.Currency;

/// How a cost is computed from what was measured, as a column every configuration can have.
///
/// Tokens at a price are no such model: their price follows the model and the date, which is [TokenPricing]'s.
public sealed interface CostModel {
    /// A formula over columns, as the user typed it.
    ///
    /// @param unit what its columns' units lead to, or unknown
    record Formula(String text, Unit unit, Direction direction) implements CostModel {}

    /// A column of seconds, and what they are turned into.
    record Time(String secondsColumn, TimeCharge charge) implements CostModel {}

    /// Money per query at the rate of queries per second in a column.
    record Throughput(String queriesPerSecondColumn, GpuPrice price) implements CostModel {}

    /// The time a profile gives for the tokens of prompt and output, and what it is turned into.
    ///
    /// @param entry the profile's name in the file it was read from
    record Profiled(String entry, RuntimeProfile profile, String promptColumn, String outputColumn,
            TimeCharge charge) implements CostModel {}

    /// What labels cost: strong ones at one price, weak ones at another.
    record Labels(String strongColumn, double strongPrice, String weakColumn, double weakPrice,
            Currency currency) implements CostModel {
        public Labels {
            if (!(strongPrice >= 0 && weakPrice >= 0) || Double.isInfinite(strongPrice + weakPrice)) {
                throw new IllegalArgumentException(
                        "the price of a label is not negative; got " + strongPrice + " and " + weakPrice);
            }
        }
    }

    /// The column of this name.
    ///
    /// @throws UnreadableFormula when a typed formula cannot be read
    default FormulaColumn column(String name) throws UnreadableFormula {
        var direction = this instanceof Formula(_, _, Direction stated) ? stated : Direction.LOWER_IS_BETTER;
        return new FormulaColumn(name, words(), expression(), unit(), Optional.of(direction));
    }

    private Expression expression() throws UnreadableFormula {
        return switch (this) {
            case Formula(String text, _, _) -> Expression.parse(text);
            case Time(String seconds, TimeCharge charge) -> charge.of(Expression.column(seconds));
            case Throughput(String rate, GpuPrice price) -> price.costPerQuery(Expression.column(rate));
            case Profiled(_, RuntimeProfile profile, String prompt, String output, TimeCharge charge) -> charge
                    .of(profile.expression(Expression.column(prompt), Expression.column(output)));
            case Labels(String strong, double strongPrice, String weak, double weakPrice, _) -> Arithmetic
                    .labels(Expression.column(strong), strongPrice, Expression.column(weak), weakPrice);
        };
    }

    private Unit unit() {
        return switch (this) {
            case Formula(_, Unit unit, _) -> unit;
            case Time(_, TimeCharge charge) -> charge.unit();
            case Throughput(_, GpuPrice price) -> price.currency().unit();
            case Profiled(_, _, _, _, TimeCharge charge) -> charge.unit();
            case Labels(_, _, _, _, Currency currency) -> currency.unit();
        };
    }

    /// The model as a user reads it: `latency_s x 2 GPUs at 2.99 USD an hour`.
    default String words() {
        return switch (this) {
            case Formula(String text, _, _) -> text;
            case Time(String seconds, TimeCharge charge) -> seconds + charge.words();
            case Throughput(String rate, GpuPrice price) -> price.words() + " / " + rate;
            case Profiled(String entry, _, String prompt, String output, TimeCharge charge) -> "runtime of " + entry
                    + " for " + prompt + " and " + output + charge.words();
            case Labels(String strong, double strongPrice, String weak, double weakPrice, Currency currency) -> strong
                    + " x " + Amounts.of(strongPrice) + " + " + weak + " x " + Amounts.of(weakPrice) + " " + currency;
        };
    }
}
