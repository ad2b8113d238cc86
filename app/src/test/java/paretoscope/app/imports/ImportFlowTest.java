package paretoscope.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.TableMapping;
import paretoscope.store.ImportOutcome;
import paretoscope.store.SourceSummary;
import paretoscope.views.imports.FileReport;
import paretoscope.views.imports.ImportListener;
import paretoscope.views.imports.ImportReport;

class ImportFlowTest {
    private final List<List<Path>> read = new ArrayList<>();
    private final List<TableMapping> decided = new ArrayList<>();
    private final List<TableMapping> remembered = new ArrayList<>();
    private final Queue<MappingDecision> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<ImportReport> shown = new ArrayList<>();
    private final Messages messages = new Messages(Runnable::run);
    private List<Importing.Undecided> undecided = List.of();
    private ImportReport report = report(FileReport.Outcome.READ, "");

    private final ImportFlow flow = new ImportFlow(new Workspace(), new Answers(), new DirectJobs(), messages,
            Runnable::run);

    @Test
    void whatNeedsNoDecisionIsImportedAtOnce() {
        flow.take(List.of(Path.of("run.eval")));

        assertThat(asked).isEmpty();
        assertThat(read).containsExactly(List.of(Path.of("run.eval")));
        assertThat(messages.shown().getFirst().text())
                .isEqualTo("run.eval was read: 3 new runs with 1,200 attempts.");
        assertThat(messages.shown().getFirst().level()).isEqualTo(Message.Level.DONE);
        assertThat(shown).isEmpty();
    }

    @Test
    void aDecisionIsUsedAndRememberedWhenTheUserWantsIt() {
        undecided = List.of(new Importing.Undecided(Path.of("board.csv"), Samples.board()));
        answers.add(new MappingDecision.Read(Samples.board().guess(), true));

        flow.take(List.of(Path.of("board.csv")));

        assertThat(asked).containsExactly("board.csv");
        assertThat(decided).containsExactly(Samples.board().guess());
        assertThat(remembered).containsExactly(Samples.board().guess());
    }

    @Test
    void tablesWithTheSameHeaderAreAskedAboutOnce() {
        undecided = List.of(new Importing.Undecided(Path.of("a.csv"), Samples.board()),
                new Importing.Undecided(Path.of("b.csv"), Samples.board()));
        answers.add(new MappingDecision.Read(Samples.board().guess(), false));

        flow.take(List.of(Path.of("a.csv"), Path.of("b.csv")));

        assertThat(asked).hasSize(1);
        assertThat(remembered).isEmpty();
        assertThat(read).containsExactly(List.of(Path.of("a.csv"), Path.of("b.csv")));
    }

    @Test
    void aFileLeftOutDoesNotKeepTheOthersFromBeingRead() {
        undecided = List.of(new Importing.Undecided(Path.of("a.csv"), Samples.board()));
        answers.add(new MappingDecision.LeaveOut());

        flow.take(List.of(Path.of("a.csv"), Path.of("run.eval")));

        assertThat(read).containsExactly(List.of(Path.of("run.eval")));
    }

    @Test
    void cancellingReadsNothing() {
        undecided = List.of(new Importing.Undecided(Path.of("a.csv"), Samples.board()));
        answers.add(new MappingDecision.Cancel());

        flow.take(List.of(Path.of("a.csv"), Path.of("run.eval")));

        assertThat(read).isEmpty();
    }

    @Test
    void aRefusedFileOpensTheReport() {
        report = report(FileReport.Outcome.UNREADABLE, "run.eval: the archive is damaged; copy it again.");

        flow.take(List.of(Path.of("run.eval")));

        assertThat(messages.shown().getFirst().level()).isEqualTo(Message.Level.ERROR);
        assertThat(messages.shown().getFirst().text()).isEqualTo("run.eval: the archive is damaged; copy it again.");
        assertThat(shown).containsExactly(report);
    }

    @Test
    void aTableIsReadAnewAsTheUserSays() {
        answers.add(new MappingDecision.Read(Samples.board().guess(), false));

        flow.change(source("board.csv"));

        assertThat(asked).containsExactly("board.csv");
        assertThat(decided).containsExactly(Samples.board().guess());
        assertThat(messages.shown().getFirst().text())
                .isEqualTo("Read board.csv anew. Undo brings the earlier reading back.");
    }

    @Test
    void aMappingThatIsNotChangedReadsNothing() {
        answers.add(new MappingDecision.Cancel());

        flow.change(source("board.csv"));

        assertThat(decided).isEmpty();
        assertThat(messages.shown()).isEmpty();
    }

    private static SourceSummary source(String name) {
        return new SourceSummary(1, "/results/" + name, name, "00", 10, "table", 1, Instant.EPOCH, 1, 0, 1, List.of());
    }

    @Test
    void watchedFoldersAskNothing() {
        undecided = List.of(new Importing.Undecided(Path.of("a.csv"), Samples.board()));

        flow.takeQuietly(List.of(Path.of("a.csv")));

        assertThat(asked).isEmpty();
        assertThat(read).hasSize(1);
    }

    @Test
    void watchedFoldersAreSilentAboutFilesThatAreNoResults() {
        report = report(FileReport.Outcome.NOT_RECOGNISED, "figure.png: this is an image.");

        flow.takeQuietly(List.of(Path.of("figure.png")));

        assertThat(messages.shown()).isEmpty();
        assertThat(shown).isEmpty();
    }

    @Test
    void watchedFoldersTellOfDamagedFilesWithoutOpeningTheReport() {
        report = report(FileReport.Outcome.UNREADABLE, "run.eval: the archive is damaged; copy it again.");

        flow.takeQuietly(List.of(Path.of("run.eval")));

        assertThat(messages.shown().getFirst().level()).isEqualTo(Message.Level.ERROR);
        assertThat(shown).isEmpty();
    }

    private static ImportReport report(FileReport.Outcome outcome, String sentence) {
        boolean in = outcome == FileReport.Outcome.READ;
        return new ImportReport(List.of(new FileReport("run.eval", Optional.of("inspect"), outcome, true,
                in ? 3 : 0, in ? 1200 : 0, 0, List.of(), sentence)), List.of());
    }

    private final class Workspace implements Importing {
        @Override
        public List<Undecided> undecided(List<Path> named, Cancellation cancellation) {
            return undecided;
        }

        @Override
        public ImportReport run(List<Path> inputs, List<TableMapping> mappings, ImportListener listener,
                Cancellation cancellation) {
            read.add(inputs);
            decided.addAll(mappings);
            return report;
        }

        @Override
        public TableSample sample(SourceSummary source, Cancellation cancellation) {
            return Samples.board();
        }

        @Override
        public ImportOutcome reread(SourceSummary source, TableMapping mapping, Cancellation cancellation) {
            decided.add(mapping);
            return new ImportOutcome(2, ImportOutcome.Status.REPLACED, 1, 0, 1, List.of(), Optional.empty());
        }

        @Override
        public void remember(TableMapping mapping) {
            remembered.add(mapping);
        }
    }

    private final class Answers implements ImportQuestions {
        @Override
        public CompletableFuture<MappingDecision> howToRead(TableSample sample, int others) {
            asked.add(sample.file());
            return CompletableFuture.completedFuture(answers.remove());
        }

        @Override
        public void show(ImportReport what) {
            shown.add(what);
        }
    }
}
