package paretoscope.store.scan;

import java.sql.Connection;
import java.sql.SQLException;
import paretoscope.store.sql.Sql;

/// Counts the attempts and items of each run, and tells whether an item comes twice in one.
///
/// @param scored whether an attempt has a score
record ScannedCounts(Connection connection, ScanTables tables, String scored, ScannedBlocks seen) {
    /// So many bits take 8 MiB for each thread.
    private static final long MOST_MARKS = 1L << 26;

    /// Makes the table of counts; true where no item comes twice in a run.
    boolean areSingle() throws SQLException {
        if (mark() && single()) {
            return true;
        }
        group();
        return single();
    }

    /// Counts as if no item came twice, and finds out whether that is so: each run marks its items as it goes, which
    /// takes a tenth of the time of grouping by them. False where there are too many to mark.
    private boolean mark() throws SQLException {
        long items = seen.items().size();
        if (items * seen.groups().size() > MOST_MARKS) {
            return false;
        }
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE %s AS
                SELECT run_no, attempts, unscored, attempts AS items_seen, items_digest, marked = attempts AS single
                FROM (
                    SELECT run_no, count(*) AS attempts, count(*) - count_if(%s) AS unscored,
                           bit_xor(digest) AS items_digest, bit_count(bitstring_agg(item_no, 0, %d)) AS marked
                    FROM %s JOIN %s USING (item_no) GROUP BY run_no)""".formatted(tables.counts(), scored, items,
                tables.values(), tables.items()));
        return true;
    }

    private boolean single() throws SQLException {
        return Sql.number(connection, "SELECT count(*) FROM " + tables.counts() + " WHERE NOT single") == 0;
    }

    private void group() throws SQLException {
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE %s AS
                SELECT run_no, sum(tries)::BIGINT AS attempts, sum(tries - scored)::BIGINT AS unscored,
                       count(*) AS items_seen, bit_xor(digest) AS items_digest, max(tries) = 1 AS single
                FROM (
                    SELECT run_no, item_no, count(*) AS tries, count_if(%s) AS scored
                    FROM %s GROUP BY run_no, item_no
                ) JOIN %s USING (item_no) GROUP BY run_no""".formatted(tables.counts(), scored, tables.values(),
                tables.items()));
    }
}
