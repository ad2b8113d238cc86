package paretoscope.ingest.dialect;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Role;

/// A known shape of table: how it is recognised and what its columns mean.
///
/// @param tool the name after `--as`
/// @param title what it is, for people: `an aider leaderboard`
/// @param requires columns that must all be there, as patterns over whole names
/// @param anyOf columns of which one must be there, or empty
/// @param content matches somewhere in the file's head, where names alone do not tell
/// @param headerless whether the table has no header
/// @param shape how rows are turned into runs
/// @param aggregates rows whose task stands for several others of the table
/// @param otherwise the column that names a row whose configuration is blank
/// @param notes what a reader of the report should know
public record Dialect(String tool, String title, List<Pattern> requires, List<Pattern> anyOf, Optional<Pattern> content,
        boolean headerless, Shape shape, List<ColumnRule> columns, List<RowRule> drops, List<RowRule> aggregates,
        Optional<Pattern> otherwise, List<String> notes) {
    /// How rows are turned into runs.
    public enum Shape {
        /// One row is one run or one attempt.
        ROWS,
        /// Each row is a step, and each run has columns of its own named `run - metric`.
        PANEL,
        /// Each row is a task, and each model has a column of its own beside those that describe the task.
        MODELS_AS_COLUMNS
    }

    public Dialect {
        requires = List.copyOf(requires);
        anyOf = List.copyOf(anyOf);
        columns = List.copyOf(columns);
        drops = List.copyOf(drops);
        aggregates = List.copyOf(aggregates);
        notes = List.copyOf(notes);
    }

    /// Whether a table with these columns and this head is of this shape.
    public boolean matches(List<String> header, boolean named, String head) {
        return named != headerless && requires.stream().allMatch(pattern -> header.stream().anyMatch(whole(pattern)))
                && (anyOf.isEmpty() || anyOf.stream().anyMatch(pattern -> header.stream().anyMatch(whole(pattern))))
                && content.map(pattern -> pattern.matcher(head).find()).orElse(true);
    }

    private static Predicate<String> whole(Pattern pattern) {
        return column -> pattern.matcher(column).matches();
    }

    private Optional<ColumnRule> rule(String column) {
        return columns.stream().filter(rule -> rule.matches(column)).findFirst();
    }

    /// The role this tool gives a column.
    public Optional<Role> role(String column) {
        return rule(column).flatMap(ColumnRule::role);
    }

    /// The guess with what this shape knows better.
    public ColumnMapping refine(ColumnMapping guess) {
        return rule(guess.column()).map(rule -> rule.refine(guess, tool)).orElse(guess);
    }

    /// The usage a column states in the field's own unit.
    public Optional<UsageField> usage(String column) {
        return rule(column).flatMap(ColumnRule::usage);
    }

    /// Whether a column is one of those that another one sums up.
    public boolean isPart(String part, String column) {
        return rule(column).flatMap(ColumnRule::parts).filter(parts -> parts.matcher(part).matches()).isPresent();
    }

    /// The column that counts the passes of which this column is the rate.
    public Optional<String> passedColumn(String column) {
        return rule(column).flatMap(rule -> rule.passedColumn(column));
    }

    /// The word that goes before the numbers of a column to make them names, or an empty text.
    public String label(String column) {
        return rule(column).map(ColumnRule::label).orElse("");
    }

    /// Whether a column names a row whose configuration is blank.
    public boolean standsIn(String column) {
        return otherwise.filter(pattern -> pattern.matcher(column).matches()).isPresent();
    }

    /// Why a row with this cell is left out, or nothing where it counts.
    public Optional<String> dropped(String column, String cell) {
        return drops.stream().filter(drop -> drop.matches(column, cell)).map(RowRule::why).findFirst();
    }

    /// Whether a cell says that the task of its row stands for several others.
    public boolean isAggregate(String column, String cell) {
        return aggregates.stream().anyMatch(rule -> rule.matches(column, cell));
    }

    /// Whether a column describes the row, where models have columns of their own.
    public boolean describes(String column) {
        return requires.stream().anyMatch(pattern -> pattern.matcher(column).matches())
                || role(column).filter(Role.N::equals).isPresent();
    }
}
