package paretoscope.ingest.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Which parts of a large JSON value are worth holding in memory; the rest is passed over without being built.
///
/// A selection speaks of the names of an object; an array is passed through, its elements are selected alike.
public sealed interface Selection {
    /// Everything.
    Selection ALL = new Except(Set.of());

    /// Whether the value under this name is kept.
    boolean keeps(String name);

    /// What is kept inside the value under this name.
    Selection inside(String name);

    /// Everything but these names, at this level only.
    static Selection except(String... names) {
        return new Except(Set.of(names));
    }

    /// Only these names, each with all that is in it.
    static Selection only(String... names) {
        var parts = new HashMap<String, Selection>();
        for (var name : names) {
            parts.put(name, ALL);
        }
        return new Only(parts);
    }

    /// Only these names, each with its own selection.
    static Selection only(Map<String, Selection> parts) {
        return new Only(parts);
    }

    /// Every name, with the same selection inside each.
    static Selection each(Selection inside) {
        return new Each(inside);
    }

    /// Every name, with a scalar or a list of scalars; nested objects become empty.
    static Selection scalars() {
        return new Each(new Only(Map.of()));
    }

    /// All alike.
    record Each(Selection inner) implements Selection {
        @Override
        public boolean keeps(String name) {
            return true;
        }

        @Override
        public Selection inside(String name) {
            return inner;
        }
    }

    /// All but some.
    record Except(Set<String> names) implements Selection {
        public Except {
            names = Set.copyOf(names);
        }

        @Override
        public boolean keeps(String name) {
            return !names.contains(name);
        }

        @Override
        public Selection inside(String name) {
            return ALL;
        }
    }

    /// Some, and nothing else.
    record Only(Map<String, Selection> parts) implements Selection {
        public Only {
            parts = Map.copyOf(parts);
        }

        @Override
        public boolean keeps(String name) {
            return parts.containsKey(name);
        }

        @Override
        public Selection inside(String name) {
            return parts.getOrDefault(name, ALL);
        }
    }

    /// A selection that differs for some names and otherwise is another one.
    record Within(Selection otherwise, Map<String, Selection> parts) implements Selection {
        public Within {
            parts = Map.copyOf(parts);
        }

        @Override
        public boolean keeps(String name) {
            return parts.containsKey(name) || otherwise.keeps(name);
        }

        @Override
        public Selection inside(String name) {
            var part = parts.get(name);
            return part == null ? otherwise.inside(name) : part;
        }
    }

    /// The same selection, looking into some names with care.
    default Selection within(String name, Selection inside) {
        return new Within(this, Map.of(name, inside));
    }
}
