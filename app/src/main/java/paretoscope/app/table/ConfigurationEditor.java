package paretoscope.app.table;

import javafx.stage.Window;
import paretoscope.app.editing.ConfigurationSays;
import paretoscope.eval.Configuration;

/// Lets the user say something about a configuration: [paretoscope.app.editing.ConfigurationDialog#show], as a rule.
@FunctionalInterface
public interface ConfigurationEditor {
    /// @param before what has been said so far
    void edit(Window owner, Configuration configuration, ConfigurationSays before);
}
