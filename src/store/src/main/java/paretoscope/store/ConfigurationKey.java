package paretoscope.store;

import java.util.TreeMap;
import paretoscope.eval.Configuration;
import paretoscope.store.sql.JsonText;

/// A configuration as the key of what the user says about it.
final class ConfigurationKey {
    private ConfigurationKey() {}

    static String of(Configuration configuration) {
        var parts = new TreeMap<String, Object>();
        parts.put("model", configuration.model());
        parts.put("settings", new TreeMap<>(configuration.settings()));
        return JsonText.write(parts);
    }
}
