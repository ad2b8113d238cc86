package paretoscope.views.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.TableMapping;
import paretoscope.store.Scope;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.imports.FileReport.Outcome;

class ImportServiceTest {
    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws WorkspaceException {
        project = Project.inMemory();
    }

    @AfterEach
    void close() throws WorkspaceException {
        project.close();
    }

    @Test
    void theSameFileTwiceAddsNothing() throws Exception {
        write("a.csv", "model,accuracy\nm,0.5\n");

        var first = importAll(folder);
        var second = importAll(folder);

        assertThat(first.runs()).isEqualTo(1);
        assertThat(second.runs()).isZero();
        assertThat(second.files()).extracting(FileReport::outcome).containsExactly(Outcome.UNCHANGED);
        assertThat(second.refusal()).isEmpty();
    }

    @Test
    void aRecognisedFileWithoutARunSaysSo() throws Exception {
        write("results-x.csv", "model,img_size,top1,top1_err,top5,top5_err,param_count,crop_pct,interpolation\n");

        var report = importAll(folder).files().getFirst();

        assertThat(report.outcome()).isEqualTo(Outcome.READ);
        assertThat(report.issues(Issue.Kind.SKIPPED)).extracting(Issue::why)
                .containsExactly("it was recognised, but there is no run in it");
    }

    @Test
    void aTableReadAnewTakesThePlaceOfTheEarlierReadingUntilThatIsUndone() throws Exception {
        var file = folder.resolve("a.csv");
        write("a.csv", "model,accuracy,spent\nm,0.5,3\nn,0.6,4\n");
        importAll(folder);
        var guess = project.imports().preview(file, ReadOptions.defaults(), Cancellation.NEVER).orElseThrow().mapping();
        var without = new TableMapping(guess.columns().stream()
                .map(column -> column.column().equals("spent") ? column.withRole(Role.IGNORE, "not wanted") : column)
                .toList());

        project.imports().reread(project.workspace().sources().getFirst(), without, Cancellation.NEVER);

        assertThat(project.workspace().sources()).hasSize(1);
        assertThat(project.workspace().configurations(Scope.all()).metrics()).contains("accuracy")
                .doesNotContain("spent");
        assertThat(importAll(folder).files()).extracting(FileReport::outcome).containsExactly(Outcome.UNCHANGED);

        project.workspace().history().undo();

        assertThat(project.workspace().sources()).hasSize(1);
        assertThat(project.workspace().configurations(Scope.all()).metrics()).contains("accuracy", "spent");
    }

    @Test
    void aGrownFileAddsWhatIsNew() throws Exception {
        write("a.csv", "model,accuracy\nm,0.5\n");
        importAll(folder);
        write("a.csv", "model,accuracy\nm,0.5\nn,0.6\n");

        var report = importAll(folder);

        assertThat(report.runs()).isEqualTo(1);
        assertThat(project.workspace().runs(Scope.all())).hasSize(2);
    }

    @Test
    void aFileThatIsNoResultIsRefusedAndTheOthersAreRead() throws Exception {
        write("a.csv", "model,accuracy\nm,0.5\n");
        Files.write(folder.resolve("picture.png"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});

        var report = importAll(folder);

        assertThat(report.count(Outcome.READ)).isEqualTo(1);
        assertThat(report.count(Outcome.NOT_RECOGNISED)).isEqualTo(1);
        assertThat(report.refusal()).isEmpty();
        assertThat(report.remarks()).anyMatch(sentence -> sentence.startsWith("picture.png"));
    }

    @Test
    void aNamedFileThatCannotBeReadRefusesTheCall() throws Exception {
        var empty = write("empty.json", "");

        var report = importAll(empty);

        assertThat(report.refusal()).hasValueSatisfying(sentence -> assertThat(sentence).contains("empty.json"));
        assertThat(project.workspace().runs(Scope.all())).isEmpty();
    }

    @Test
    void aNameThatStandsForNothingIsMissing() throws Exception {
        var report = importAll(folder.resolve("nowhere.csv"));

        assertThat(report.missing()).singleElement().asString().contains("nowhere.csv");
        assertThat(report.refusal()).isPresent();
    }

    @Test
    void aCancelledImportKeepsTheFilesThatWereFinished() throws Exception {
        write("a.csv", "model,accuracy\nm,0.5\n");
        write("b.csv", "model,accuracy\nn,0.6\n");
        var finished = new ArrayList<String>();
        var begun = new ArrayList<String>();
        var listener = new ImportListener() {
            @Override
            public void reading(String file, int done, int found) {
                begun.add(file);
            }

            @Override
            public void finished(FileReport report) {
                finished.add(report.file());
            }
        };

        var report = project.imports().importAll(List.of(folder.toString()), ReadOptions.defaults(), listener,
                () -> begun.contains("b.csv"));

        assertThat(project.workspace().runs(Scope.all())).hasSize(1);
        assertThat(finished).containsExactly("a.csv");
        assertThat(report.stopped()).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("1 of 2 files", "undo"));
        assertThat(report.remarks()).containsAll(report.stopped().stream().toList());
    }

    @Test
    void listenersHearOfAChangeOnceACall() throws Exception {
        write("a.csv", "model,accuracy\nm,0.5\n");
        write("b.csv", "model,accuracy\nn,0.6\n");
        var calls = new ArrayList<Integer>();

        try (var _ = project.onChange(() -> calls.add(1))) {
            importAll(folder);
        }

        assertThat(calls).hasSize(1);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ImportReport importAll(Path what) throws WorkspaceException {
        return project.imports().importAll(List.of(what.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
    }
}
