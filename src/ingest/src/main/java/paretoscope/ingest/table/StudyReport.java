package paretoscope.ingest.table;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import paretoscope.eval.Locator;
import paretoscope.eval.Unit;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.Role;
import paretoscope.ingest.table.profile.ColumnProfile;
import paretoscope.ingest.table.role.UnitGuess;
import paretoscope.ingest.table.row.NumberText;

/// Says what was assumed about a table, before its rows are read.
final class StudyReport {
    private final TableStudy study;
    private final Consumer<Issue> issues;

    private StudyReport(TableStudy study, Consumer<Issue> issues) {
        this.study = study;
        this.issues = issues;
    }

    static void of(TableStudy study, ReadOptions options, String title, Consumer<Issue> issues) {
        var report = new StudyReport(study, issues);
        report.container();
        report.shape(title);
        study.dialect().ifPresent(dialect -> dialect.notes().forEach(report::guessed));
        study.profile().columns().forEach(report::column);
        report.units(Unit.PERCENT, "percent");
        report.units(Unit.SHARE, "fractions of one");
        report.zeroCosts();
        report.unknownNames(options);
    }

    private void guessed(String why) {
        issues.accept(Issue.guessed(Locator.WHOLE_FILE, why));
    }

    private void container() {
        var container = study.table().container();
        if (container.encodingGuessed()) {
            guessed("the text is taken to be " + container.encoding());
        }
        if (study.profile().rows() == 0) {
            issues.accept(Issue.doubtful(Locator.WHOLE_FILE, "the table has a header and no rows"));
        }
        if (!container.header()) {
            guessed("the columns have no names in the file");
        }
    }

    private void shape(String title) {
        var rows = study.holdsAttempts() ? "each row is read as an attempt" : "each row is read as a run";
        guessed(rows + "; " + named(Role.CONFIGURATION, "configuration", title) + "; "
                + named(Role.TASK, "task", title));
    }

    private String named(Role role, String what, String title) {
        var columns = study.mapping().columns().stream().filter(column -> column.role() == role)
                .map(column -> "\"" + column.column() + "\"").collect(Collectors.joining(", "));
        return columns.isEmpty()
                ? "no column names the " + what + ", so it is \"" + title + "\""
                : "the " + what + " is in " + columns;
    }

    private void column(ColumnProfile profile) {
        if (profile.isNumeric() && profile.readingGuessed()) {
            boolean comma = profile.reading() == NumberText.COMMA;
            guessed("\"" + profile.name() + "\" is read with decimal " + (comma ? "commas" : "points"));
        }
    }

    private void units(Unit unit, String words) {
        var columns = study.mapping().columns().stream().filter(column -> isGuessed(column, unit))
                .map(column -> "\"" + column.column() + "\"").collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            guessed("by its largest value, in " + words + ": " + columns);
        }
    }

    private boolean isGuessed(ColumnMapping column, Unit unit) {
        return column.role() == Role.QUALITY && column.unit().equals(unit) && study.dialect().isEmpty()
                && study.profile()
                        .column(column.column()).filter(profile -> UnitGuess.isGuess(profile, unit)).isPresent();
    }

    /// A price of nothing is more often one that was not recorded.
    private void zeroCosts() {
        for (var column : study.mapping().columns()) {
            var zeros = study.profile().column(column.column()).map(ColumnProfile::zeros).orElse(0L);
            if (column.role() == Role.COST && column.unit().equals(Unit.USD) && zeros > 0) {
                issues.accept(Issue.doubtful(Locator.WHOLE_FILE, "\"" + column.column() + "\" is 0 in " + zeros
                        + " rows"
                        + (column.zeroIsUnknown()
                                ? ", which is read as not recorded"
                                : "; if that means that no price was recorded, say so with --zero-is-unknown")));
            }
        }
    }

    private void unknownNames(ReadOptions options) {
        var header = study.mapping().header();
        options.roles().keySet().stream().sorted()
                .filter(name -> header.stream().noneMatch(column -> column.equalsIgnoreCase(name.strip())))
                .forEach(name -> issues.accept(Issue.doubtful(Locator.WHOLE_FILE,
                        "there is no column \"" + name + "\", for which a role was chosen")));
    }
}
