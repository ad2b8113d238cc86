package paretoscope.app.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import paretoscope.app.editing.ConfigurationSays;
import paretoscope.eval.Configuration;
import paretoscope.eval.Quantity;

/// Configurations with their numbers, as the table shows them. Rows and columns are counted from 0; nothing changes.
public interface TableContent {
    int size();

    /// The configuration's name, unique among the rows.
    String label(int row);

    /// The configuration as the files have it.
    Configuration configuration(int row);

    /// The names of the settings and details that configurations have.
    List<String> attributes();

    Optional<String> attribute(int row, String name);

    List<ContentColumn> columns();

    Quantity value(int row, int column);

    Quantity standardError(int row, int column);

    /// The number of items behind a value.
    OptionalLong n(int row, int column);

    /// `#rrggbb`, where the user has chosen one.
    Optional<String> colour(int row);

    /// What the user has noted; empty for nothing.
    String note(int row);

    boolean hidden(int row);

    /// What the user has said about the configuration.
    ConfigurationSays says(int row);
}
