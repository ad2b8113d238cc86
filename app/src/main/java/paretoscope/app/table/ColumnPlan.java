package paretoscope.app.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paretoscope.eval.MetricKind;

/// Which columns a table begins with: the qualities and costs that most configurations have; the rest can be added.
final class ColumnPlan {
    private static final int FIRST_SHOWN = 9;

    private ColumnPlan() {}

    /// All columns in their order, the first few shown.
    ///
    /// @param perTask whether numbers stand per task instead of averaged over the tasks
    /// @param chosen what the user has said about columns before, by name
    static List<ColumnItem> of(TableContent content, boolean perTask, Map<String, Boolean> chosen) {
        var items = new ArrayList<ColumnItem>();
        content.attributes()
                .forEach(name -> items.add(new ColumnItem.Attribute(name, chosen.getOrDefault(name, false))));
        var numbers = numbers(content, perTask);
        for (int i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            boolean first = i < FIRST_SHOWN && number.metric().kind() != MetricKind.NEITHER;
            items.add(new ColumnItem.Number(number.position(), number.column(),
                    chosen.getOrDefault(number.name(), first || i == 0)));
        }
        return items;
    }

    private static List<ColumnItem.Number> numbers(TableContent content, boolean perTask) {
        var tasksOf = new HashMap<String, Integer>();
        content.columns().forEach(column -> column.task()
                .ifPresent(_ -> tasksOf.merge(column.metric().name(), 1, Integer::sum)));
        var items = new ArrayList<ColumnItem.Number>();
        for (int position = 0; position < content.columns().size(); position++) {
            var column = content.columns().get(position);
            boolean split = tasksOf.getOrDefault(column.metric().name(), 0) > 0;
            // What no task has by itself is shown in both arrangements.
            if (column.known() > 0 && (column.task().isPresent() == (perTask && split))) {
                items.add(new ColumnItem.Number(position, column, false));
            }
        }
        items.sort(Comparator.comparingInt((ColumnItem.Number item) -> rank(item.metric().kind()))
                .thenComparing(item -> item.column().total())
                .thenComparing(Comparator.comparingInt((ColumnItem.Number item) -> item.column().known()).reversed())
                .thenComparingInt(ColumnItem.Number::position));
        return items;
    }

    private static int rank(MetricKind kind) {
        return switch (kind) {
            case QUALITY -> 0;
            case COST -> 1;
            case NEITHER -> 2;
        };
    }
}
