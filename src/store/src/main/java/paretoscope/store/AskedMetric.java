package paretoscope.store;

import java.util.List;
import java.util.Optional;
import paretoscope.store.sql.Sql;

/// A metric that was asked for per item or attempt: its name in the files, and the number of the only task it is
/// wanted for, if any.
record AskedMetric(String name, Optional<Integer> task, boolean money) {
    static AskedMetric of(MetricColumn column, List<String> tasks) {
        return new AskedMetric(column.metric().name(), column.task().map(tasks::indexOf),
                RunValues.isMoney(column.metric()));
    }

    /// The condition on the names of metrics and the numbers of tasks.
    String condition() {
        return "metric.name = " + Sql.literal(name) + task.map(number -> " AND task = " + number).orElse("");
    }
}
