package paretoscope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.journal.JournalEntry;
import paretoscope.compute.journal.RefusedResult;
import paretoscope.eval.source.RunSink;

class WorkspaceJournalTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    @TempDir
    private Path folder;

    /// Each result is one run of a model that is called like the result.
    static final ResultRuns RUNS = new ResultRuns() {
        @Override
        public Optional<SourceDescription> source(Job job, Completion completion) {
            return Optional.of(Imports.file(job.label(), job.id().digest()));
        }

        @Override
        public void tell(Job job, Completion completion, RunSink sink) throws RefusedResult {
            var model = new String(completion.result(), StandardCharsets.UTF_8);
            if (model.isBlank()) {
                throw new RefusedResult("an empty result");
            }
            sink.run(Imports.run("r", model, "t"));
            sink.attempt("r", Imports.attempt("x", 1, 1, 2));
        }
    };

    static Job job(String digest) {
        return new Job(new JobId(digest), "job " + digest, 0, new byte[0], 0, Duration.ofSeconds(1));
    }

    static Completion completion(String digest, String result) {
        return new Completion(new JobId(digest), result.getBytes(StandardCharsets.UTF_8), 2, "cuda:0", NOON,
                Duration.ofNanos(1_234_567_891), OptionalDouble.of(3.5), "said");
    }

    @Test
    void aResultIsThereWithItsRunsWhenTheWorkspaceIsOpenedAgain() throws Exception {
        var file = folder.resolve("w.paretoscope");
        try (var workspace = Workspace.open(file)) {
            workspace.journal(RUNS).finish(job("a"), completion("a", "merged"));
        }

        try (var workspace = Workspace.open(file)) {
            var entry = workspace.journal(RUNS).find(new JobId("a")).orElseThrow();
            var kept = assertInstanceOf(JournalEntry.Finished.class, entry).completion();
            assertEquals(completion("a", "merged"), kept);
            assertArrayEquals("merged".getBytes(StandardCharsets.UTF_8), kept.result());
            assertEquals(Duration.ofNanos(1_234_567_891), kept.took());
            assertEquals(OptionalDouble.of(3.5), kept.joules());
            assertEquals("merged", workspace.runs(Scope.all()).getFirst().configuration().model());
        }
    }

    @Test
    void aRefusedResultLeavesNeitherRunsNorAnEntry() throws Exception {
        try (var workspace = Workspace.inMemory()) {
            var journal = workspace.journal(RUNS);

            assertThrows(RefusedResult.class, () -> journal.finish(job("a"), completion("a", " ")));

            assertTrue(journal.entries().isEmpty());
            assertTrue(workspace.sources().isEmpty());
        }
    }

    @Test
    void aSecondResultOfTheSameJobIsPassedOver() throws Exception {
        try (var workspace = Workspace.inMemory()) {
            var journal = workspace.journal(RUNS);
            journal.finish(job("a"), completion("a", "first"));
            journal.finish(job("a"), completion("a", "second"));

            assertEquals(1, journal.entries().size());
            assertEquals(List.of("first"), workspace.runs(Scope.all()).stream()
                    .map(run -> run.configuration().model()).toList());
        }
    }

    @Test
    void oneUndoTakesBackTheRunsOfOneJournalAndKeepsTheResults() throws Exception {
        try (var workspace = Workspace.inMemory()) {
            var journal = workspace.journal(RUNS);
            journal.finish(job("a"), completion("a", "first"));
            journal.finish(job("b"), completion("b", "second"));

            workspace.history().undo();

            assertTrue(workspace.runs(Scope.all()).isEmpty());
            assertEquals(2, journal.entries().size());
        }
    }

    @Test
    void aJobThatWasSetAsideCanBeForgivenAndThenSucceed() throws Exception {
        try (var workspace = Workspace.inMemory()) {
            var journal = workspace.journal(ResultRuns.NONE);
            journal.setAside(job("a"), new JobFailure.Crashed(139), 3, "last words");
            var aside = assertInstanceOf(JournalEntry.SetAside.class, journal.find(new JobId("a")).orElseThrow());

            journal.forgive(new JobId("a"));
            var forgiven = journal.find(new JobId("a"));
            journal.finish(job("a"), completion("a", "well"));
            journal.forgive(new JobId("a"));

            assertEquals("last words", aside.log());
            assertEquals(3, aside.attempts());
            assertTrue(forgiven.isEmpty());
            assertInstanceOf(JournalEntry.Finished.class, journal.find(new JobId("a")).orElseThrow());
        }
    }

    @Test
    void theLatestStateUnderANameIsKept() throws Exception {
        try (var workspace = Workspace.inMemory()) {
            var journal = workspace.journal(ResultRuns.NONE);
            journal.keepState("s", new byte[]{1, 2});
            journal.keepState("s", new byte[]{3});

            assertArrayEquals(new byte[]{3}, journal.state("s").orElseThrow());
            assertTrue(journal.state("other").isEmpty());
        }
    }

    @Test
    void aResultThatTheVocabularyDoesNotAcceptIsRefused() throws Exception {
        try (var workspace = Workspace.inMemory()) {
            var picky = new ResultRuns() {
                @Override
                public Optional<SourceDescription> source(Job job, Completion completion) {
                    return RUNS.source(job, completion);
                }

                @Override
                public void tell(Job job, Completion completion, RunSink sink) {
                    sink.run(Imports.run("", "m", "t"));
                }
            };

            assertThrows(RefusedResult.class,
                    () -> workspace.journal(picky).finish(job("a"), completion("a", "merged")));
            assertTrue(workspace.sources().isEmpty());
        }
    }

    @Test
    void runsThatWereTakenOutStaySoAndThoseThrownAwayComeBackWithTheirResult() throws Exception {
        try (var workspace = Workspace.inMemory()) {
            var journal = workspace.journal(RUNS);
            journal.finish(job("a"), completion("a", "merged"));
            workspace.deleteSource(workspace.sources().getFirst().id());

            journal.find(new JobId("a"));
            assertTrue(workspace.runs(Scope.all()).isEmpty());

            workspace.compact();
            journal.find(new JobId("a"));
            assertEquals(List.of("merged"), workspace.runs(Scope.all()).stream()
                    .map(run -> run.configuration().model()).toList());
        }
    }

    @Test
    void jobsAndStatesComeWithAWorkspaceThatIsMergedIn() throws Exception {
        try (var other = Workspace.open(folder.resolve("other.paretoscope"))) {
            var there = other.journal(RUNS);
            there.finish(job("a"), completion("a", "first"));
            there.finish(job("b"), completion("b", "second"));
            there.setAside(job("c"), new JobFailure.Crashed(1), 3, "");
            there.keepState("s", new byte[]{1});
        }
        try (var workspace = Workspace.inMemory()) {
            var journal = workspace.journal(RUNS);
            journal.finish(job("a"), completion("a", "first"));
            journal.setAside(job("b"), new JobFailure.Crashed(1), 3, "");

            workspace.merge(folder.resolve("other.paretoscope"));

            assertEquals(List.of("a", "b", "c"),
                    journal.entries().stream().map(entry -> entry.job().digest()).toList());
            assertInstanceOf(JournalEntry.Finished.class, journal.find(new JobId("b")).orElseThrow());
            assertTrue(journal.state("s").isPresent());
            assertEquals(2, workspace.runs(Scope.all()).size());
        }
    }
}
