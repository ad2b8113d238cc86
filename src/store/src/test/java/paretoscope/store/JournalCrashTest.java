package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.compute.job.JobId;
import paretoscope.compute.journal.Journal;
import paretoscope.compute.journal.JournalEntry;
import paretoscope.compute.journal.JournalException;
import paretoscope.eval.Configuration;

/// What a workspace holds after its program was killed, and when its disk is full.
@Timeout(120)
class JournalCrashTest {
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Test
    void aProgramKilledAtAnyMomentLosesNothingItHasSaidAndLeavesNoRunsWithoutAResult() throws Exception {
        var file = folder.resolve("killed.paretoscope");
        var random = new Random(1);
        var said = new ArrayList<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            said.addAll(JournalProcess.start(file, 1000 * kill).killAfter(1 + random.nextInt(3),
                    random.nextInt(60_000)));
        }

        try (var workspace = Workspace.open(file)) {
            var kept = workspace.journal(ResultRuns.NONE).entries().stream().map(entry -> entry.job().digest())
                    .toList();
            assertThat(said).hasSizeGreaterThanOrEqualTo(KILLS);
            assertThat(kept).containsAll(said).doesNotHaveDuplicates();
            assertThat(kept.size() - said.size()).isBetween(0, KILLS);
            assertThat(workspace.runs(Scope.all()).stream().map(RunRow::configuration).map(Configuration::model))
                    .containsExactlyInAnyOrderElementsOf(
                            kept.stream().map(job -> job.replace("job", "model ")).toList());
        }
    }

    @Test
    void aFullDiskIsASentenceAndWhatWasKeptIsThereAfterwards() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mount(disk), "a small disk can be mounted only by root on Linux");
        try {
            var file = disk.resolve("small.paretoscope");
            List<String> kept;
            try (var workspace = Workspace.open(file)) {
                var journal = workspace.journal(WorkspaceJournalTest.RUNS);
                finish(journal, "before");
                var filler = disk.resolve("filler");
                fill(filler);

                assertThatThrownBy(() -> finishUntilFull(journal)).isInstanceOf(JournalException.class)
                        .hasMessageContaining("There is no room left on the disk");

                kept = kept(journal);
                Files.delete(filler);
                finish(journal, "after");
                assertThat(kept(journal)).containsAll(kept).contains("after");
            }
            try (var workspace = Workspace.open(file)) {
                assertThat(kept(workspace.journal(ResultRuns.NONE))).containsAll(kept).contains("before", "after");
                assertThat(workspace.runs(Scope.all())).hasSize(workspace.journal(ResultRuns.NONE).entries().size());
            }
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static boolean mount(Path disk) throws InterruptedException {
        try {
            return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()).start()
                    .waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static List<String> kept(Journal journal) throws JournalException {
        return journal.entries().stream().map(JournalEntry::job).map(JobId::digest).toList();
    }

    private static void finish(Journal journal, String id) throws Exception {
        journal.finish(WorkspaceJournalTest.job(id), WorkspaceJournalTest.completion(id, "model " + id));
    }

    private static void finishUntilFull(Journal journal) throws Exception {
        for (int number = 0; number < 100; number++) {
            finish(journal, "full" + number);
        }
    }
}
