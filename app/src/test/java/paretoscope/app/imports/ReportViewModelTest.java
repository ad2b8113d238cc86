package paretoscope.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Issue;
import paretoscope.views.imports.FileReport;
import paretoscope.views.imports.FileReport.Outcome;
import paretoscope.views.imports.ImportReport;

class ReportViewModelTest {
    private final FileReport fine = file("fine.csv", Outcome.READ, 2, List.of(), "");
    private final FileReport partly = file("partly.jsonl", Outcome.READ, 1,
            List.of(Issue.guessed(Locator.WHOLE_FILE, "the task is \"partly\""),
                    Issue.skipped(Locator.line(7), "the line is no JSON")),
            "");
    private final FileReport damaged = file("damaged.eval", Outcome.UNREADABLE, 0, List.of(),
            "damaged.eval: the archive ends early; copy it again.");

    @Test
    void filesInNeedOfAttentionComeFirst() {
        var report = new ReportViewModel(new ImportReport(List.of(fine, partly, damaged), List.of()));

        assertThat(report.files()).containsExactly(damaged, partly, fine);
        assertThat(report.pickedProperty().get()).contains(damaged);
    }

    @Test
    void skippedPartsComeBeforeGuesses() {
        var report = new ReportViewModel(new ImportReport(List.of(partly), List.of()));

        assertThat(report.issues()).extracting(Issue::kind).containsExactly(Issue.Kind.SKIPPED, Issue.Kind.GUESSED);
    }

    @Test
    void manyFilesAreNarrowedToThoseWithRemarks() {
        var files = new ArrayList<FileReport>();
        for (int i = 0; i < 20; i++) {
            files.add(file("run-" + i + ".eval", Outcome.READ, 1, List.of(), ""));
        }
        files.add(damaged);
        var report = new ReportViewModel(new ImportReport(files, List.of()));

        assertThat(report.files()).containsExactly(damaged);

        report.onlyNotableProperty().set(false);
        assertThat(report.files()).hasSize(21);
    }

    @Test
    void theSummaryCountsFilesRunsAndSkippedParts() {
        var report = new ReportViewModel(
                new ImportReport(List.of(fine, partly, damaged), List.of("none.csv does not exist.")));

        assertThat(report.summary())
                .isEqualTo("Of 4 files 2 read, 1 unreadable, 1 not found: 3 new runs; 1 part skipped.");
    }

    @Test
    void theTextHoldsEverythingForAMail() {
        var report = new ReportViewModel(new ImportReport(List.of(partly, damaged), List.of()));

        assertThat(report.text()).isEqualTo("""
                Of 2 files 1 read, 1 unreadable: 1 new run; 1 part skipped.

                partly.jsonl: read (table)
                  Guessed: the task is "partly"
                  Skipped: line 7: the line is no JSON

                damaged.eval: unreadable (table)
                  damaged.eval: the archive ends early; copy it again.
                """);
    }

    private static FileReport file(String name, Outcome outcome, long runs, List<Issue> issues, String sentence) {
        return new FileReport(name, Optional.of("table"), outcome, true, runs, 0, 0, issues, sentence);
    }
}
