package paretoscope.eval.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import paretoscope.eval.catalogue.MetricCatalogue;

/// What the user has said about how to read.
///
/// @param tool the importer to use, overriding recognition
/// @param roles roles by column name, as given by `--role`
/// @param asked roles by which a question names columns, as `--candidates policy` does; they hold where a table has such
/// a column and would otherwise keep it out of the question's reach
/// @param zeroIsUnknown columns in which zero means "not recorded", as given by `--zero-is-unknown`
/// @param remembered looks up the mapping kept for tables with this header
/// @param catalogue the metrics known by name
public record ReadOptions(Optional<String> tool, Map<String, Role> roles, Map<String, Role> asked,
        Set<String> zeroIsUnknown, Function<List<String>, Optional<TableMapping>> remembered,
        MetricCatalogue catalogue) {
    public ReadOptions {
        roles = Map.copyOf(roles);
        asked = Map.copyOf(asked);
        zeroIsUnknown = Set.copyOf(zeroIsUnknown);
    }

    /// Read as recognised, with the shipped catalogue.
    public static ReadOptions defaults() {
        return new ReadOptions(Optional.empty(), Map.of(), Map.of(), Set.of(), _ -> Optional.empty(),
                MetricCatalogue.shipped());
    }

    public ReadOptions withRoles(Map<String, Role> given) {
        return new ReadOptions(tool, given, asked, zeroIsUnknown, remembered, catalogue);
    }

    public ReadOptions withAsked(Map<String, Role> question) {
        return new ReadOptions(tool, roles, question, zeroIsUnknown, remembered, catalogue);
    }

    public ReadOptions withZeroIsUnknown(Set<String> columns) {
        return new ReadOptions(tool, roles, asked, columns, remembered, catalogue);
    }

    public ReadOptions withTool(String chosen) {
        return new ReadOptions(Optional.of(chosen), roles, asked, zeroIsUnknown, remembered, catalogue);
    }

    public ReadOptions withRemembered(Function<List<String>, Optional<TableMapping>> lookup) {
        return new ReadOptions(tool, roles, asked, zeroIsUnknown, lookup, catalogue);
    }

    public ReadOptions withCatalogue(MetricCatalogue known) {
        return new ReadOptions(tool, roles, asked, zeroIsUnknown, remembered, known);
    }
}
