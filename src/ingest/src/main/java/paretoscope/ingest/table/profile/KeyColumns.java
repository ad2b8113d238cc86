package paretoscope.ingest.table.profile;

import java.util.List;
import java.util.Optional;

/// The columns by which rows belong together: those that name the configuration, the task, and the item.
public record KeyColumns(List<String> configuration, Optional<String> task, Optional<String> item,
        Optional<String> attempt) {
    public KeyColumns {
        configuration = List.copyOf(configuration);
    }

    boolean hasItem() {
        return item.isPresent();
    }

    boolean namesRun(String column) {
        return configuration.contains(column) || task.filter(column::equals).isPresent();
    }

    boolean namesItem(String column) {
        return item.filter(column::equals).isPresent() || attempt.filter(column::equals).isPresent();
    }

    boolean names(String column) {
        return namesRun(column) || namesItem(column);
    }
}
