package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paretoscope.eval.Configuration;
import paretoscope.store.sql.Sql;

/// All that the user has said, as it stands.
final class Facts {
    private static final Set<String> APPEARANCES = Stream
            .of(FactKind.LABEL, FactKind.COLOUR, FactKind.NOTE, FactKind.HIDDEN, FactKind.FREE).map(FactKind::code)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Map<String, String>> byKind = new HashMap<>();

    static Facts read(Connection connection) throws SQLException {
        var facts = new Facts();
        Sql.each(connection, "SELECT kind, key, value FROM fact ORDER BY kind, key",
                row -> facts.byKind.computeIfAbsent(row.getString(1), _ -> new TreeMap<>()).put(row.getString(2),
                        row.getString(3)));
        return facts;
    }

    Map<String, String> of(FactKind kind) {
        return byKind.getOrDefault(kind.code(), Map.of());
    }

    private Optional<String> get(FactKind kind, String key) {
        return Optional.ofNullable(of(kind).get(key));
    }

    /// The configuration under the name its model's aliases lead to.
    Configuration resolve(Configuration raw) {
        var aliases = of(FactKind.ALIAS);
        var model = raw.model();
        for (int steps = 0; steps < aliases.size() && aliases.containsKey(model); steps++) {
            model = aliases.get(model);
        }
        return model.equals(raw.model()) ? raw : new Configuration(model, raw.settings());
    }

    Appearance appearance(Configuration configuration) {
        if (Collections.disjoint(byKind.keySet(), APPEARANCES)) {
            return Appearance.PLAIN;
        }
        var key = ConfigurationKey.of(configuration);
        return new Appearance(get(FactKind.LABEL, key), get(FactKind.COLOUR, key), get(FactKind.NOTE, key),
                get(FactKind.HIDDEN, key).isPresent(), get(FactKind.FREE, key).isPresent());
    }

    /// The corrected values of a run, by metric.
    Map<String, Correction> corrections(long run) {
        var found = new TreeMap<String, Correction>();
        var prefix = Correction.key(run, "");
        of(FactKind.CORRECTION).forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), Correction.read(value));
            }
        });
        return found;
    }
}
