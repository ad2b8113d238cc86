package paretoscope.ingest.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.TableMapping;
import paretoscope.ingest.table.profile.TableProfile;

/// The roles that columns take because a question names them: a column asked for as a cost is measured, one to group by is
/// kept as a text. What can be asked about as guessed is left alone; a number that tells configurations apart goes on
/// doing so.
final class AskedRoles {
    private final TableMapping guess;
    private final TableProfile profile;

    AskedRoles(TableMapping guess, TableProfile profile) {
        this.guess = guess;
        this.profile = profile;
    }

    /// The roles that differ from the guess, by column.
    Map<String, Role> of(Map<String, Role> asked) {
        var changed = new HashMap<String, Role>();
        asked.forEach((name, role) -> guess.columns().stream().filter(column -> TableStudy.same(name, column.column()))
                .findFirst().ifPresent(column -> role(column, role).filter(found -> found != column.role())
                        .ifPresent(found -> changed.put(column.column(), found))));
        return changed;
    }

    private Optional<Role> role(ColumnMapping column, Role asked) {
        return switch (asked) {
            case CONFIGURATION, GROUP -> isText(column.role()) ? Optional.empty() : Optional.of(naming(asked));
            case QUALITY, COST ->
                isSpare(column.role()) && isNumber(column) ? Optional.of(asked) : Optional.empty();
            case CONFIDENCE -> isNumber(column) ? Optional.of(asked) : Optional.empty();
            case TASK, ITEM, ATTEMPT, KNOB, USAGE, UNCERTAINTY, N, WEIGHT, DATE, ANSWER, METRIC, DETAIL, IGNORE ->
                Optional.of(asked);
        };
    }

    /// A second column of names is a setting beside the first.
    private Role naming(Role asked) {
        boolean named = guess.columns().stream().anyMatch(column -> column.role() == Role.CONFIGURATION);
        return asked == Role.CONFIGURATION && !named ? Role.CONFIGURATION : Role.GROUP;
    }

    private boolean isNumber(ColumnMapping column) {
        return profile.column(column.column()).filter(seen -> seen.isNumeric() || seen.isTruth()).isPresent();
    }

    private static boolean isText(Role role) {
        return switch (role) {
            case CONFIGURATION, TASK, GROUP, KNOB, DETAIL, DATE -> true;
            case ITEM, ATTEMPT, QUALITY, COST, USAGE, UNCERTAINTY, N, WEIGHT, ANSWER, CONFIDENCE, METRIC, IGNORE ->
                false;
        };
    }

    /// Whether a column is neither measured already nor needed to tell rows apart.
    private static boolean isSpare(Role role) {
        return switch (role) {
            case UNCERTAINTY, N, WEIGHT, DATE, ANSWER, CONFIDENCE, DETAIL, IGNORE -> true;
            case CONFIGURATION, TASK, ITEM, ATTEMPT, GROUP, KNOB, QUALITY, COST, USAGE, METRIC -> false;
        };
    }
}
