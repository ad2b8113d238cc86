package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;

class QuantityRoundTripLawsTest {
    @Provide
    Arbitrary<Quantity> quantities() {
        return Arbitraries.oneOf(Arbitraries.doubles().map(Quantity::of), Arbitraries.of(true, false)
                .map(Quantity.Infinite::new),
                Arbitraries.strings().all().map(QuantityRoundTripLawsTest::wellFormed)
                        .map(Quantity.Undefined::new),
                Arbitraries.strings().all().map(QuantityRoundTripLawsTest::wellFormed).map(Quantity.Unknown::new),
                Arbitraries.just(Quantity.NOT_RECORDED), Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE)
                        .map(Quantity.Finite::new));
    }

    @Provide
    Arbitrary<Usage> usages() {
        return Arbitraries.maps(Arbitraries.of(UsageField.values()), quantities()).ofMaxSize(4).map(Usage::new);
    }

    @Provide
    Arbitrary<Attempt> attempts() {
        var texts = Arbitraries.strings().all().map(QuantityRoundTripLawsTest::wellFormed);
        return Combinators.combine(texts.filter(text -> !text.isEmpty()), Arbitraries.integers().between(1, 5),
                quantities(), usages(), texts.optional(), quantities(), texts.optional(),
                Arbitraries.maps(texts, texts).ofMaxSize(2))
                .as((item, epoch, score, usage, answer, confidence, error, tags) -> new Attempt(item, epoch, "",
                        Map.of(Imports.ACCURACY, score), usage, answer, confidence, error, tags, Locator.line(3)));
    }

    /// Half a surrogate pair is no text; it is written as a question mark.
    private static String wellFormed(String text) {
        return text.replaceAll("[\\ud800-\\udfff]", "?");
    }

    @Property(tries = 60)
    void everyAttemptComesBackAsItWent(@ForAll("attempts") Attempt attempt) throws WorkspaceException {
        try (var workspace = Workspace.inMemory()) {
            Imports.add(workspace, "a", "d", sink -> {
                sink.run(Imports.run("r", "m", "t"));
                sink.attempt("r", attempt);
            });
            long run = workspace.runs(Scope.all()).getFirst().id();

            assertThat(workspace.attempts(run, 0, 10)).extracting(AttemptRow::attempt).containsExactly(attempt);
        }
    }

    @Property(tries = 60)
    void everyMeasurementComesBackAsItWent(@ForAll("quantities") Quantity value, @ForAll("quantities") Quantity error,
            @ForAll("usages") Usage usage, @ForAll Optional<Integer> n) throws WorkspaceException {
        var count = n.map(number -> OptionalLong.of(Math.abs((long) number))).orElse(OptionalLong.empty());
        try (var workspace = Workspace.inMemory()) {
            Imports.add(workspace, "a", "d",
                    sink -> sink.run(Run.draft("r", Configuration.of("m"), Task.of("t")).usage(usage)
                            .measurement(new Measurement(Imports.ACCURACY, value, error, count, Locator.WHOLE_FILE))
                            .run()));

            var row = workspace.runs(Scope.all()).getFirst();

            var kept = row.metrics().get("accuracy");
            assertThat(kept.value()).isEqualTo(value);
            assertThat(kept.standardError()).isEqualTo(error);
            assertThat(kept.n()).isEqualTo(count);
            assertThat(row.usage()).isEqualTo(usage);
        }
    }
}
