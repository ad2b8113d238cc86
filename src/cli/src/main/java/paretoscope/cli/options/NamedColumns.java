package paretoscope.cli.options;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.Role;

/// The columns that a command's flags name: a column named by a flag has the role the flag gives it.
public final class NamedColumns {
    private final Map<String, Role> roles = new HashMap<>();

    public NamedColumns() {}

    /// Adds the column of a flag, if the flag was given.
    public NamedColumns and(Role role, @Nullable String column) {
        if (column != null) {
            roles.putIfAbsent(column, role);
        }
        return this;
    }

    /// Adds the columns of a flag that may be repeated.
    public NamedColumns and(Role role, List<String> columns) {
        columns.forEach(column -> and(role, column));
        return this;
    }

    public Map<String, Role> roles() {
        return Map.copyOf(roles);
    }
}
