package paretoscope.ingest.table;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.TableMapping;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.dialect.Dialect;
import paretoscope.ingest.dialect.Dialects;
import paretoscope.ingest.table.profile.KeyColumns;
import paretoscope.ingest.table.profile.TableProfile;
import paretoscope.ingest.table.role.KeyGuess;
import paretoscope.ingest.table.role.RoleGuess;
import paretoscope.ingest.table.role.TableHead;
import paretoscope.ingest.table.row.TableSource;

/// All that has to be known of a table before its rows can be read: its first rows, its shape, its profile, and how
/// each column is to be read.
record TableStudy(TableSource table, TableHead head, Optional<Dialect> dialect, TableProfile profile,
        TableMapping mapping) {

    /// How the profile of a table is come by.
    @FunctionalInterface
    interface Profiling {
        /// @param keys the columns by which rows belong together
        TableProfile of(TableSource table, KeyColumns keys) throws IOException, UnreadableSource;
    }

    /// Studies all of a table.
    static TableStudy of(SourceFile file, TableSource written, ReadOptions options, Cancellation cancellation)
            throws IOException, UnreadableSource {
        return of(file, written, options, (table, keys) -> TableProfile.of(table, keys, cancellation));
    }

    static TableStudy of(SourceFile file, TableSource written, ReadOptions options, Profiling profiling)
            throws IOException, UnreadableSource {
        var first = TableHead.of(written);
        var dialect = dialect(file, written, first, options);
        var table = dialect.map(known -> shaped(known, written)).orElse(written);
        var head = table == written ? first : TableHead.of(table);
        var settled = settled(head.columns(), dialect, options);
        var guess = Guess.of(table, head, settled, options, profiling);
        var asked = guess.asked(options);
        if (!asked.isEmpty()) {
            settled.putAll(asked);
            guess = Guess.of(table, head, settled, options, profiling);
        }
        return new TableStudy(table, head, dialect, guess.profile(), mapping(guess.mapping(), dialect, options));
    }

    /// What the roles known so far lead to.
    private record Guess(TableProfile profile, TableMapping mapping) {
        static Guess of(TableSource table, TableHead head, Map<String, Role> settled, ReadOptions options,
                Profiling profiling) throws IOException, UnreadableSource {
            var keys = KeyGuess.of(head, settled);
            var profile = profiling.of(table, keys);
            return new Guess(profile, RoleGuess.of(profile, keys, settled, options.catalogue()));
        }

        /// The roles that the question gives, where the user has not said otherwise.
        Map<String, Role> asked(ReadOptions options) {
            var asked = new AskedRoles(mapping, profile).of(options.asked());
            asked.keySet().removeIf(column -> given(options, column).isPresent());
            return asked;
        }
    }

    private static TableSource shaped(Dialect dialect, TableSource written) {
        return switch (dialect.shape()) {
            case ROWS -> written;
            case PANEL -> new UnfoldedTable(written, PanelRows::new);
            case MODELS_AS_COLUMNS -> new UnfoldedTable(written, wide -> new ModelRows(wide, dialect));
        };
    }

    private static Optional<Dialect> dialect(SourceFile file, TableSource table, TableHead head, ReadOptions options) {
        return options.tool().flatMap(tool -> Dialects.of(tool, head.columns(), table.container().header(),
                file.headText())).or(() -> options.tool().isPresent()
                        ? Optional.empty()
                        : Dialects.of(head.columns(), table.container().header(), file.headText()));
    }

    /// The roles that need no guessing, by column: a known shape's, a remembered mapping's, the user's own.
    private static Map<String, Role> settled(List<String> columns, Optional<Dialect> dialect, ReadOptions options) {
        var settled = new HashMap<String, Role>();
        for (var column : columns) {
            dialect.flatMap(known -> known.role(column)).ifPresent(role -> settled.put(column, role));
        }
        if (dialect.filter(known -> known.shape() == Dialect.Shape.PANEL).isPresent()) {
            columns.forEach(column -> settled.put(column, Role.METRIC));
            settled.put(columns.get(0), Role.CONFIGURATION);
            settled.put(columns.get(1), Role.KNOB);
        }
        options.remembered().apply(columns).ifPresent(
                mapping -> mapping.columns().forEach(column -> settled.put(column.column(), column.role())));
        columns.forEach(column -> given(options, column).ifPresent(role -> settled.put(column, role)));
        return settled;
    }

    private static TableMapping mapping(TableMapping guess, Optional<Dialect> dialect, ReadOptions options) {
        var remembered = options.remembered().apply(guess.header());
        return new TableMapping(guess.columns().stream().map(column -> {
            var refined = dialect.map(known -> known.refine(column)).orElse(column);
            var kept = remembered.flatMap(mapping -> mapping.column(column.column())).orElse(refined);
            return chosen(kept, options);
        }).toList());
    }

    private static ColumnMapping chosen(ColumnMapping column, ReadOptions options) {
        var role = given(options, column.column())
                .map(choice -> column.withRole(choice, "chosen by you")).orElse(column);
        boolean zero = options.zeroIsUnknown().stream().anyMatch(name -> same(name, column.column()));
        return zero ? role.withZeroIsUnknown(true) : role;
    }

    private static Optional<Role> given(ReadOptions options, String column) {
        var exact = options.roles().get(column);
        return exact != null
                ? Optional.of(exact)
                : options.roles().entrySet().stream()
                        .filter(entry -> same(entry.getKey(), column)).map(Map.Entry::getValue).findFirst();
    }

    static boolean same(String named, String column) {
        return named.strip().equalsIgnoreCase(column.strip());
    }

    Optional<ColumnMapping> first(Role role) {
        return mapping.columns().stream().filter(column -> column.role() == role).findFirst();
    }

    /// The profile of the table as it is written, before a panel is turned long.
    TableProfile written(Cancellation cancellation) throws IOException, UnreadableSource {
        return table instanceof UnfoldedTable(TableSource wide, var _)
                ? TableProfile.of(wide, new KeyColumns(List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
                        cancellation)
                : profile;
    }

    boolean holdsAttempts() {
        return first(Role.ITEM).isPresent();
    }
}
