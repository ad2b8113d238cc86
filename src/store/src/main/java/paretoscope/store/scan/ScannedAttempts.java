package paretoscope.store.scan;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import paretoscope.eval.Metric;
import paretoscope.eval.UsageField;

/// The attempts of a big file side by side in a temporary table, ready to be moved into the workspace's tables.
///
/// An attempt is numbered by its line, so that its place need not be written down with it.
public sealed interface ScannedAttempts permits TableAttempts, BlockAttempts {
    /// The metrics that some attempt has a score in, by column.
    Map<Integer, Metric> metrics() throws SQLException;

    /// How responses were scored in a column; empty where that has no name.
    String filter(int column);

    /// In which ways responses were scored, unless none has a name.
    List<String> filters();

    /// The usage that some attempt has, by the columns it stands in.
    Map<UsageField, Integer> usage() throws SQLException;

    /// What is added up for each run of a column that was scored.
    SummedColumn summedScore(int column, long metric);

    /// What is added up of usage; an attempt that was made without it leaves a gap.
    SummedColumn summedUsage(int column, long metric);

    /// A query for the attempts with the `version` of each, in which these columns can be named.
    ///
    /// @param version that of the run with the number 0
    String query(long version);

    /// How many attempts there are.
    long size() throws SQLException;

    /// The table of runs: `run_no`, `attempts`, `unscored`, `items_seen`, `items_digest`, `single`.
    String counts();

    /// Enters the items that the workspace has not met before.
    ///
    /// @param base their numbers follow behind this one, no further than the lines of the file go
    void addItems(long base) throws SQLException;

    /// Adds the attempts with their scores.
    ///
    /// @param version that of the run with the number 0
    /// @param base an attempt's number is its line, counted from here
    /// @param metrics the workspace's numbers of the metrics, by column
    void add(long version, long base, Map<Integer, Long> metrics) throws SQLException;
}
