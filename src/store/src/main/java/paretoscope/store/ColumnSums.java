package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import paretoscope.store.scan.SummedColumn;
import paretoscope.store.sql.Sql;

/// Adds up attempts at items that no run has twice: the numbers of [RunSums] to the digit, but the attempts are gone
/// over three times for all that was measured together instead of for each measure.
final class ColumnSums {
    private final List<SummedColumn> columns;

    private ColumnSums(List<SummedColumn> columns) {
        this.columns = columns;
    }

    /// Adds to `run_sum` what follows from the attempts.
    ///
    /// @param attempts a query for them, with the `version` of each
    static void add(Connection connection, String attempts, List<SummedColumn> columns) throws SQLException {
        if (!columns.isEmpty()) {
            Sql.run(connection, "INSERT INTO run_sum " + new ColumnSums(columns).query(attempts));
        }
    }

    private String query(String attempts) {
        return """
                WITH part AS NOT MATERIALIZED (SELECT version, %s FROM (%s)), extent AS MATERIALIZED (
                    SELECT version, %s FROM part GROUP BY version
                ), centre AS MATERIALIZED (
                    SELECT version, %s FROM part JOIN extent USING (version) GROUP BY version
                ), spread AS MATERIALIZED (
                    SELECT *, %s FROM extent JOIN centre USING (version)
                ), squares AS (
                    SELECT version, %s FROM (SELECT version, %s FROM part JOIN spread USING (version)) GROUP BY version
                ), summed AS MATERIALIZED (SELECT * FROM spread JOIN squares USING (version))
                SELECT * FROM (%s) ORDER BY 1, 2""".formatted(parts(), attempts, each("""
                count(x%1$d) AS known%1$d, count_if(u%1$d) AS undefined%1$d, count_if(m%1$d) AS missing%1$d,
                min(x%1$d) AS low%1$d, max(x%1$d) AS high%1$d,
                """ + RunSums.scale("greatest(abs(min(x%1$d)), abs(max(x%1$d)))") + " AS scale%1$d"),
                each(RunSums.sum("x%1$d", "scale%1$d") + " AS total%1$d"),
                each("total%1$d / known%1$d AS mean%1$d, greatest(high%1$d - mean%1$d, mean%1$d - low%1$d) AS off%1$d, "
                        + RunSums.scale("off%1$d * off%1$d") + " AS square_scale%1$d"),
                each(RunSums.sum("square%1$d", "square_scale%1$d") + " AS squares%1$d"),
                each("(x%1$d - mean%1$d) * (x%1$d - mean%1$d) AS square%1$d, square_scale%1$d"), sums());
    }

    private String parts() {
        return columns.stream().map(column -> {
            int i = columns.indexOf(column);
            return "%2$s AS x%1$d, %3$s AS u%1$d, %4$s AS m%1$d".formatted(i, column.value(), column.undefined(),
                    column.missing());
        }).collect(Collectors.joining(", "));
    }

    private String each(String column) {
        return IntStream.range(0, columns.size()).mapToObj(column::formatted).collect(Collectors.joining(", "));
    }

    /// A measure that no attempt of a run has is none of that run.
    private String sums() {
        return IntStream.range(0, columns.size()).mapToObj(i -> """
                SELECT version, %2$d, known%1$d, known%1$d, undefined%1$d, missing%1$d, mean%1$d, CASE WHEN known%1$d > 1
                    THEN sqrt(squares%1$d / (known%1$d - 1) / known%1$d) END, total%1$d
                FROM summed WHERE known%1$d + undefined%1$d > 0""".formatted(i, columns.get(i).metric()))
                .collect(Collectors.joining(" UNION ALL "));
    }
}
