package paretoscope.eval.cost;

import paretoscope.eval.formula.Expression;
import paretoscope.eval.price.Currency;

/// Rented hardware: the price of one GPU for an hour, and how many are in use.
public record GpuPrice(double perHour, Currency currency, double gpus) {
    private static final double SECONDS_PER_HOUR = 3600;

    public GpuPrice {
        if (!(perHour >= 0) || !(gpus > 0) || Double.isInfinite(perHour) || Double.isInfinite(gpus)) {
            throw new IllegalArgumentException(
                    "a price per hour is not negative and there is at least part of a GPU; got " + perHour + " and "
                            + gpus);
        }
    }

    /// What all GPUs together cost in an hour.
    public double together() {
        return perHour * gpus;
    }

    /// The money for a stretch of time: price per GPU-hour × GPUs × hours.
    public Expression cost(Expression seconds) {
        return seconds.times(together() / SECONDS_PER_HOUR);
    }

    /// Queries for one unit of money when each waits for the one before: 3600/(latency·price).
    public Expression queriesOneByOne(Expression latencySeconds) {
        return Expression.constant(SECONDS_PER_HOUR).over(latencySeconds.times(together()));
    }

    /// Queries for one unit of money when they are batched: 3600·QPS/price.
    public Expression queriesBatched(Expression queriesPerSecond) {
        return queriesPerSecond.times(SECONDS_PER_HOUR).over(Expression.constant(together()));
    }

    /// Money per query at a rate of queries per second.
    public Expression costPerQuery(Expression queriesPerSecond) {
        return Expression.constant(together() / SECONDS_PER_HOUR).over(queriesPerSecond);
    }

    /// The price in words: `2 GPUs at 2.99 USD an hour`.
    public String words() {
        return Amounts.of(gpus) + (gpus == 1 ? " GPU at " : " GPUs at ") + Amounts.of(perHour) + " " + currency
                + " an hour";
    }
}
