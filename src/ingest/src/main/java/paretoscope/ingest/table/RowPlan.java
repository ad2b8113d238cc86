package paretoscope.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Role;
import paretoscope.ingest.table.profile.ColumnProfile;

/// A mapping resolved to places in the row, so that each row is read without looking anything up.
///
/// @param names the configuration's columns that are called something else than a model, which are kept under their own
/// names too so that questions can use them
/// @param changing whether details may differ between rows of one run, by the order of `details`
record RowPlan(List<NamedColumn> configuration, List<NamedColumn> names, Optional<NamedColumn> task,
        Optional<NamedColumn> item,
        Optional<NamedColumn> attempt, List<NamedColumn> settings, List<NamedColumn> details, List<Boolean> changing,
        Optional<NamedColumn> date, Optional<NamedColumn> answer, Optional<NamedColumn> confidence,
        Optional<NamedColumn> n, Optional<MetricNameColumns> metricName, List<MeasureColumn> measures) {

    /// The columns of a table in which each row holds one metric by name.
    record MetricNameColumns(NamedColumn name, String value) {}

    static RowPlan of(TableStudy study, MeasurePlan measures) {
        var columns = new Places(study);
        var details = columns.with(Role.DETAIL, Role.DATE);
        if (!study.holdsAttempts()) {
            details = new ArrayList<>(details);
            details.addAll(columns.with(Role.ANSWER, Role.CONFIDENCE));
        }
        var changing = details.stream().map(column -> study.profile().column(column.name())
                .map(ColumnProfile::variesWithinRun).orElse(false)).toList();
        var metricName = measures.metricName().map(columns::named);
        var configuration = columns.with(Role.CONFIGURATION);
        var names = configuration.stream().filter(column -> !column.name().strip().equalsIgnoreCase("model")).toList();
        return new RowPlan(configuration, names, columns.first(Role.TASK), columns.first(Role.ITEM),
                columns.first(Role.ATTEMPT), without(columns.with(Role.GROUP, Role.KNOB), metricName), details,
                changing,
                columns.first(Role.DATE), columns.first(Role.ANSWER), columns.first(Role.CONFIDENCE),
                columns.first(Role.N),
                metricName.map(name -> new MetricNameColumns(name, measures.metricValue())), measures.columns());
    }

    private static List<NamedColumn> without(List<NamedColumn> columns, Optional<NamedColumn> metricName) {
        return columns.stream().filter(column -> !metricName.equals(Optional.of(column))).toList();
    }

    /// Finds columns by role.
    private record Places(TableStudy study) {
        List<NamedColumn> with(Role... roles) {
            var found = new ArrayList<NamedColumn>();
            var columns = study.mapping().columns();
            for (int i = 0; i < columns.size(); i++) {
                if (List.of(roles).contains(columns.get(i).role())) {
                    found.add(new NamedColumn(i, columns.get(i).column()));
                }
            }
            return found;
        }

        Optional<NamedColumn> first(Role role) {
            return with(role).stream().findFirst();
        }

        NamedColumn named(String column) {
            return new NamedColumn(study.mapping().columns().stream().map(ColumnMapping::column).toList()
                    .indexOf(column), column);
        }
    }
}
