package paretoscope.ingest.table.role;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.catalogue.CatalogueEntry;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Role;
import paretoscope.ingest.table.profile.ColumnProfile;

/// What a column of numbers measures: by the metric catalogue, by the words of its name, or nothing known.
final class MetricGuess {
    private static final List<String> SPREADS = List.of("std", "stddev", "stdev", "deviation", "variance", "iqr");

    private final RoleNames names = RoleNames.shipped();
    private final MetricCatalogue catalogue;

    MetricGuess(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    ColumnMapping of(ColumnProfile column) {
        var known = entry(column.name());
        return known.isPresent() ? catalogued(column, known.get()) : described(column);
    }

    /// The catalogue's entry for a column, its stated unit left aside where that is what keeps it from being found.
    Optional<CatalogueEntry> entry(String column) {
        return catalogue.find(column).or(() -> catalogue.find(UnitName.without(column)))
                .or(() -> catalogue.find(ColumnName.of(column).normal()))
                .or(() -> catalogue.find(ColumnName.leaf(column)));
    }

    private ColumnMapping catalogued(ColumnProfile column, CatalogueEntry entry) {
        var role = switch (entry.metric().kind()) {
            case QUALITY -> Role.QUALITY;
            case COST -> UsageColumn.isTokens(entry.metric().name()) ? Role.USAGE : Role.COST;
            case NEITHER -> Role.METRIC;
        };
        return new ColumnMapping(column.name(), role, unit(column, entry), entry.metric().direction(), false,
                "\"" + entry.title() + "\" in the metric catalogue");
    }

    private static Unit unit(ColumnProfile column, CatalogueEntry entry) {
        var stated = UnitGuess.stated(column);
        if (stated.isPresent()) {
            return stated.get();
        }
        return UnitGuess.isShareLike(entry)
                ? UnitGuess.shareOrPercent(column, entry.metric().unit())
                : entry.metric().unit();
    }

    private ColumnMapping described(ColumnProfile column) {
        var name = ColumnName.leaf(column.name());
        if (ColumnName.of(name).hasWord(SPREADS)) {
            return undescribed(column, "a measure of spread");
        }
        if (names.hasWord("rate_words", name)) {
            return mapping(column, Role.COST, Direction.HIGHER_IS_BETTER, "the name tells a rate of work");
        }
        if (names.list("lower_quality_words").contains(ColumnName.of(name).words().getLast())) {
            return mapping(column, Role.QUALITY, Direction.LOWER_IS_BETTER, "the name tells an error");
        }
        if (names.hasWord("cost_words", name) && !isPercent(column)) {
            return mapping(column, Role.COST, Direction.LOWER_IS_BETTER, "the name tells a cost");
        }
        if (names.hasWord("quality_words", name)) {
            return mapping(column, Role.QUALITY, Direction.HIGHER_IS_BETTER, "the name tells a quality");
        }
        if (isBenchmark(name)) {
            return mapping(column, Role.QUALITY, Direction.HIGHER_IS_BETTER, "named after a well-known benchmark");
        }
        return undescribed(column, "a number nobody has described");
    }

    private static ColumnMapping undescribed(ColumnProfile column, String why) {
        return new ColumnMapping(column.name(), Role.METRIC, UnitGuess.stated(column).orElse(Unit.UNKNOWN),
                Optional.empty(), false, why);
    }

    private static boolean isPercent(ColumnProfile column) {
        return UnitGuess.stated(column).filter(Unit.PERCENT::equals).isPresent();
    }

    /// A benchmark's name, alone or with a suite before it or shots after it: `glue-cola`, `MMLU (5-shot)`, `MMLU5`.
    private boolean isBenchmark(String name) {
        var bare = ColumnName.of(UnitName.without(name)).normal();
        return Stream.of(bare, bare.replace("_", ""), bare.replaceFirst("_?(cot_?)?\\d+(_?shot)?$", ""),
                bare.replaceFirst("^(super)?glue_|^(test|val|eval|task|bench)_", ""))
                .anyMatch(names.list("benchmarks")::contains);
    }

    private ColumnMapping mapping(ColumnProfile column, Role role, Direction direction, String why) {
        var unit = UnitGuess.stated(column)
                .orElseGet(() -> role == Role.QUALITY && direction == Direction.HIGHER_IS_BETTER
                        ? UnitGuess.shareOrPercent(column, Unit.UNKNOWN)
                        : Unit.UNKNOWN);
        return new ColumnMapping(column.name(), role, unit, Optional.of(direction), false, why);
    }
}
