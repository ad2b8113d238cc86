package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import paretoscope.store.sql.Sql;

/// Adds items up for each run and metric: the mean over items of the mean over attempts, its standard error s/√n with s
/// the sample standard deviation over items, and the total.
///
/// Terms are scaled by a power of two that makes whole numbers of them and added up exactly, so that the same results
/// give the same digits in whatever order they come.
final class RunSums {
    /// The largest term takes 61 bits, the smallest that counts beside it 53 fewer or more: nothing a double holds is
    /// lost that its sum could show.
    private static final int BITS = 60;

    private RunSums() {}

    /// Adds to `run_sum` what follows from values by item.
    static void add(Connection connection, String items) throws SQLException {
        Sql.run(connection, "INSERT INTO run_sum " + query(items));
    }

    /// A query for what `run_sum` holds.
    ///
    /// @param items a query for `version`, `metric`, `known`, `undefined`, `missing`, `total` and `mean`
    static String query(String items) {
        return """
                WITH part AS NOT MATERIALIZED (%s), extent AS (
                    SELECT version, metric, count(mean) AS items, sum(known)::BIGINT AS known,
                           sum(undefined)::BIGINT AS undefined, sum(missing)::BIGINT AS missing,
                           min(mean) AS low, max(mean) AS high, max(abs(total)) AS most
                    FROM part GROUP BY version, metric
                ), scaled AS (
                    SELECT *, %s AS scale, %s AS total_scale FROM extent
                ), centre AS (
                    SELECT version, metric, %s / any_value(items) AS mean, %s AS total
                    FROM part JOIN scaled USING (version, metric) GROUP BY version, metric
                ), spread AS (
                    SELECT *, %s AS square_scale
                    FROM (SELECT *, greatest(high - c.mean, c.mean - low) AS most_off
                          FROM scaled JOIN centre c USING (version, metric))
                ), squares AS (
                    SELECT version, metric, %s AS squares
                    FROM (SELECT p.version, p.metric, (p.mean - s.mean) * (p.mean - s.mean) AS square, square_scale
                          FROM part p JOIN spread s USING (version, metric) WHERE items > 1)
                    GROUP BY version, metric
                )
                SELECT version, metric, items, known, undefined, missing, s.mean,
                       CASE WHEN items > 1 THEN sqrt(squares / (items - 1) / items) END AS error, s.total
                FROM spread s LEFT JOIN squares USING (version, metric) ORDER BY version, metric""".formatted(items,
                scale("greatest(abs(low), abs(high))"), scale("most"), sum("part.mean", "scale"),
                sum("part.total", "total_scale"), scale("most_off * most_off"), sum("square", "square_scale"));
    }

    /// The power of two that brings a number close to 2⁶⁰; nothing where that cannot be done.
    static String scale(String most) {
        return "CASE WHEN isfinite(%1$s) AND %1$s > 0 THEN pow(2, least(%2$d - ceil(log2(%1$s)), 1000)) END"
                .formatted(most, BITS);
    }

    /// The sum of terms that share a scale; without one they are all zero, or there are infinite ones.
    static String sum(String term, String scale) {
        return "coalesce(sum(CAST(%1$s * %2$s AS BIGINT))::DOUBLE / any_value(%2$s), sum(%1$s))".formatted(term, scale);
    }
}
