package paretoscope.ingest.everyevalever;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.ValueRange;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.recording.RecordingSink;

/// Whatever our vocabulary can say is read back as it was written; only places in files are not kept.
class RoundTripLawsTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Property(tries = 200, seed = "2026")
    void runsAndAttemptsAreReadBackAsTheyWere(@ForAll("runs") Run run, @ForAll("attempts") List<Attempt> attempts)
            throws Exception {
        var folder = Files.createTempDirectory("round-trip");
        var written = new EveryEvalEverExport(NOW).write(run, "unknown", attempts, folder);

        assertThat(Schemas.problems(written)).isEmpty();
        assertThat(bare(read(written.results()).onlyRun())).isEqualTo(bare(run));
        if (written.samples().isPresent()) {
            var sink = read(written.samples().get());
            assertThat(sink.attempts().stream().map(RoundTripLawsTest::bare)).containsExactlyElementsOf(
                    attempts.stream().map(RoundTripLawsTest::bare).toList());
            assertThat(sink.onlyRun().configuration()).isEqualTo(run.configuration());
            assertThat(sink.onlyRun().key()).isEqualTo(run.key());
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static RecordingSink read(Path path) throws Exception {
        var sink = new RecordingSink();
        new EveryEvalEverImporter().read(SourceFile.open(path), ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        assertThat(sink.issues()).isEmpty();
        return sink;
    }

    private static Run bare(Run run) {
        return new Run(run.key(), run.configuration(), run.task(), run.status(), run.toolRunId(), run.started(),
                run.completed(), run.items(), run.usage(),
                run.measurements().stream().map(each -> new Measurement(each.metric(), each.value(),
                        each.standardError(), each.n(), Locator.WHOLE_FILE)).toList(),
                run.details(), Locator.WHOLE_FILE);
    }

    private static Attempt bare(Attempt attempt) {
        return new Attempt(attempt.item(), attempt.epoch(), attempt.filter(), attempt.scores(), attempt.usage(),
                attempt.answer(), attempt.confidence(), attempt.error(), attempt.tags(), Locator.WHOLE_FILE);
    }

    private static Arbitrary<String> word() {
        return Arbitraries.strings().withChars("abcXYZ019 ,;:=/._-%\"\\é漢").ofMinLength(1).ofMaxLength(12)
                .filter(text -> !text.isBlank() && text.strip().equals(text));
    }

    private static Arbitrary<Quantity> quantity() {
        return Arbitraries.oneOf(Arbitraries.doubles().map(Quantity::of),
                Arbitraries.of(Quantity.NOT_RECORDED, Quantity.of(0), Quantity.of(1), new Quantity.Infinite(true),
                        new Quantity.Infinite(false)),
                word().map(Quantity.Undefined::new), word().map(Quantity.Unknown::new));
    }

    private static Arbitrary<Metric> metric(String name) {
        var units = Arbitraries.of(Unit.SHARE, Unit.PERCENT, Unit.UNKNOWN, Unit.ONE, Unit.USD, Unit.SECONDS);
        var directions = Arbitraries.of(Direction.values()).optional();
        var ranges = Arbitraries.of(ValueRange.UNBOUNDED, ValueRange.UNIT_INTERVAL, new ValueRange(-3, 7.5),
                new ValueRange(0, Double.POSITIVE_INFINITY));
        return Combinators.combine(units, directions, ranges, Arbitraries.of(MetricKind.values()))
                .as((unit, direction, range, kind) -> new Metric(name, unit, direction, range, kind));
    }

    private static Arbitrary<Usage> usage() {
        var amounts = Arbitraries.oneOf(quantity(), Arbitraries.longs().between(0, 1L << 40).map(Quantity::of));
        return Arbitraries.maps(Arbitraries.of(UsageField.values()), amounts).ofMaxSize(5).map(Usage::new);
    }

    private static Arbitrary<Instant> instant() {
        return Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    }

    private static Arbitrary<OptionalLong> count() {
        return Arbitraries.longs().between(-1, 1_000_000_000_000L)
                .map(n -> n < 0 ? OptionalLong.empty() : OptionalLong.of(n));
    }

    private static Arbitrary<List<Measurement>> measurements() {
        return Arbitraries.of("acc,none", "chrf", "cost", "accuracy", "my metric").set().ofMaxSize(4)
                .flatMap(names -> Combinators.combine(names.stream().map(name -> Combinators
                        .combine(metric(name), quantity(), quantity(), count())
                        .as((metric, value, error, n) -> new Measurement(metric, value, error, n, Locator.WHOLE_FILE)))
                        .toList()).as(list -> list));
    }

    @Provide
    Arbitrary<Run> runs() {
        var texts = Arbitraries.maps(word(), word()).ofMaxSize(4);
        var settings = Arbitraries.maps(
                Arbitraries.of("temperature", "top_p", "max_tokens", "reasoning_effort", "solver"),
                Arbitraries.of("0.5", "1", "high", "0.0", "1e400", "NaN", "[1", "")).ofMaxSize(4);
        var times = Combinators.combine(instant().optional(), instant().optional())
                .as((started, completed) -> new ArrayList<Optional<Instant>>(List.of(started, completed)));
        var identity = Combinators.combine(word(), word(), word(), Arbitraries.of(true, false), word().optional())
                .as(Identity::new);
        return Combinators.combine(identity, settings, Arbitraries.of(RunStatus.values()), times, count(), usage(),
                measurements(), texts)
                .as((who, set, status, moments, items, used, measured, details) -> new Run(who.key(),
                        Configuration.of(who.model(), set), new Task(who.task(), who.aggregate()), status,
                        who.toolRunId(), moments.get(0), moments.get(1), items, used, measured, details,
                        Locator.WHOLE_FILE));
    }

    private record Identity(String key, String model, String task, boolean aggregate, Optional<String> toolRunId) {}

    /// As a tool writes them: each item and epoch once, and each metric the same throughout.
    @Provide
    Arbitrary<List<Attempt>> attempts() {
        var metrics = Combinators.combine(metric("match"), metric("judge/tone")).as(List::of);
        return metrics.flatMap(known -> attempt(known).list().ofMaxSize(5)).map(list -> {
            var numbered = new ArrayList<Attempt>();
            for (var each : list) {
                numbered.add(new Attempt(each.item() + numbered.size(), each.epoch(), each.filter(), each.scores(),
                        each.usage(), each.answer(), each.confidence(), each.error(), each.tags(), each.at()));
            }
            return numbered;
        });
    }

    private static Arbitrary<Attempt> attempt(List<Metric> metrics) {
        var scores = Combinators.combine(quantity(), quantity(), Arbitraries.integers().between(0, 3))
                .as((one, two, which) -> {
                    Map<Metric, Quantity> map = new LinkedHashMap<>();
                    if ((which & 1) > 0) {
                        map.put(metrics.get(0), one);
                    }
                    if ((which & 2) > 0) {
                        map.put(metrics.get(1), two);
                    }
                    return map;
                });
        var tags = Arbitraries.maps(word(), word()).ofMaxSize(3);
        return Combinators.combine(word(), Arbitraries.integers().between(1, 9), Arbitraries.of("", "none", "strict"),
                scores, usage(), word().optional(), quantity(), Combinators.combine(word().optional(), tags)
                        .as((error, labels) -> Map.entry(error, labels)))
                .as((item, epoch, filter, score, used, answer, confidence, rest) -> new Attempt(item, epoch, filter,
                        score, used, answer, confidence, rest.getKey(), rest.getValue(), Locator.WHOLE_FILE));
    }
}
