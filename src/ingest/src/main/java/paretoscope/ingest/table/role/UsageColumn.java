package paretoscope.ingest.table.role;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.catalogue.MetricCatalogue;

/// The usage a column holds and the factor that brings it to the field's unit.
public record UsageColumn(UsageField field, double factor) {
    private static final Set<String> TOKENS = Set.of("input_tokens", "output_tokens", "reasoning_tokens",
            "cached_input_tokens", "cache_write_tokens", "total_tokens");

    static boolean isTokens(String metric) {
        return TOKENS.contains(metric);
    }

    /// What a column of this name and unit spends, or nothing where it is no plain amount of usage.
    ///
    /// @param perAttempt whether a row is one attempt, so that a cost per task is what it cost
    public static Optional<UsageColumn> of(String column, Unit unit, MetricCatalogue catalogue, boolean perAttempt) {
        if (isStatistic(column)) {
            return Optional.empty();
        }
        return new MetricGuess(catalogue).entry(column)
                .flatMap(entry -> ofMetric(entry.metric().name(), unit, perAttempt));
    }

    private static boolean isStatistic(String column) {
        var name = ColumnName.of(column);
        return name.hasWord(Set.of("std", "stddev", "deviation", "percentile", "max", "min"))
                || name.words().stream().anyMatch(word -> word.matches("p\\d{1,2}"));
    }

    private static Optional<UsageColumn> ofMetric(String metric, Unit unit, boolean perAttempt) {
        return switch (metric) {
            case "cost" -> money(unit);
            case "cost_per_task" -> perAttempt ? money(unit) : Optional.empty();
            // A run's usage is its total, and a latency in a table of runs is a mean.
            case "latency", "wall_time", "latency_ms" ->
                perAttempt ? time(UsageField.LATENCY_S, unit) : Optional.empty();
            case "working_time" -> perAttempt ? time(UsageField.WORKING_S, unit) : Optional.empty();
            default -> isTokens(metric)
                    ? Optional.of(new UsageColumn(UsageField.valueOf(metric.toUpperCase(Locale.ROOT)), 1))
                    : Optional.empty();
        };
    }

    private static Optional<UsageColumn> money(Unit unit) {
        return unit.equals(Unit.USD) ? Optional.of(new UsageColumn(UsageField.COST_USD, 1)) : Optional.empty();
    }

    private static Optional<UsageColumn> time(UsageField field, Unit unit) {
        return switch (unit.symbol()) {
            case "s" -> Optional.of(new UsageColumn(field, 1));
            case "ms" -> Optional.of(new UsageColumn(field, 1e-3));
            case "us" -> Optional.of(new UsageColumn(field, 1e-6));
            case "min" -> Optional.of(new UsageColumn(field, 60));
            case "h" -> Optional.of(new UsageColumn(field, 3600));
            default -> Optional.empty();
        };
    }
}
