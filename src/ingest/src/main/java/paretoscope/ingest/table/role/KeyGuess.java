package paretoscope.ingest.table.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.source.Role;
import paretoscope.ingest.table.profile.KeyColumns;

/// Says from a table's first rows which columns name the configuration, the task, the item and the attempt.
public final class KeyGuess {
    private static final int LONGEST_NAME = 120;

    private final RoleNames names = RoleNames.shipped();
    private final TableHead head;
    private final Map<String, Role> given;
    private final List<String> free;

    private KeyGuess(TableHead head, Map<String, Role> given) {
        this.head = head;
        this.given = given;
        this.free = head.columns().stream().filter(column -> !given.containsKey(column)).toList();
    }

    /// @param given the roles that are settled, by column
    public static KeyColumns of(TableHead head, Map<String, Role> given) {
        return new KeyGuess(head, given).keys();
    }

    private KeyColumns keys() {
        var item = settled(Role.ITEM).stream().findFirst().or(this::item);
        var configuration = new ArrayList<>(settled(Role.CONFIGURATION));
        if (configuration.isEmpty()) {
            configuration(item.isPresent()).filter(column -> !item.equals(Optional.of(column)))
                    .ifPresent(configuration::add);
        }
        var task = settled(Role.TASK).stream().findFirst().or(() -> names.first("task", free))
                .filter(column -> !item.equals(Optional.of(column)) && !configuration.contains(column))
                .filter(column -> given.containsKey(column) || head.isText(column));
        var attempt = settled(Role.ATTEMPT).stream().findFirst()
                .or(() -> item.isPresent() ? names.first("attempt", without(item.get())) : Optional.empty())
                .filter(column -> !configuration.contains(column));
        return new KeyColumns(configuration, task, item, attempt);
    }

    private List<String> without(String column) {
        return free.stream().filter(other -> !other.equals(column)).toList();
    }

    private List<String> settled(Role role) {
        return head.columns().stream().filter(column -> given.get(column) == role).toList();
    }

    private Optional<String> item() {
        var brief = free.stream().filter(column -> head.meanLength(column) < LONGEST_NAME).toList();
        return names.first("item", brief).or(this::weakItem);
    }

    /// `id` names an item only where rows are scored right or wrong.
    private Optional<String> weakItem() {
        boolean scored = head.columns().stream()
                .anyMatch(column -> head.isBinary(column) && names.hasWord("quality_words", column));
        return scored ? names.first("weak_item", free) : Optional.empty();
    }

    private Optional<String> configuration(boolean hasItems) {
        var named = free.stream().filter(column -> head.isText(column) || names.is("configuration", column)).toList();
        return names.first("configuration", named).or(() -> hasItems ? Optional.empty() : firstName(named));
    }

    /// Where no name tells, the first column of short texts that differ from row to row names the rows.
    private Optional<String> firstName(List<String> texts) {
        return texts.stream().filter(head::isText).findFirst()
                .filter(column -> head.meanLength(column) < LONGEST_NAME && head.isNearlyUnique(column)
                        && head.filled(column).size() * 2 > head.rows().size() && !names.is("date", column));
    }
}
