package paretoscope.ingest.everyevalever;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;

class EveryEvalEverExportTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Metric MATCH = Metric.share("match");

    @TempDir
    Path folder;

    private static Run run() {
        return Run.draft("r", Configuration.of("openai/gpt-5", Map.of("temperature", "0.5", "agent", "react")),
                Task.of("../pop: quiz"))
                .measurement(Measurement.of(Metric.share("accuracy"), Quantity.of(0.5), Locator.WHOLE_FILE))
                .measurement(Measurement.of(Metric.named("odd"), Quantity.of(Double.NaN), Locator.WHOLE_FILE)).run();
    }

    private static Attempt attempt(String item, Map<Metric, Quantity> scores) {
        return Attempt.scored(item, 1, scores, Usage.NOT_RECORDED.with(UsageField.INPUT_TOKENS, 5)
                .with(UsageField.OUTPUT_TOKENS, 2).with(UsageField.LATENCY_S, 1.5), Locator.WHOLE_FILE);
    }

    private EveryEvalEverExport.Written write(List<Attempt> attempts) throws Exception {
        return new EveryEvalEverExport(NOW).write(run(), "inspect", attempts, folder);
    }

    @Test
    void thePublishedSchemasAcceptWhatIsWritten() throws Exception {
        if (!Schemas.present()) {
            Assumptions.abort(Schemas.folder() + " is absent");
        }
        var written = write(List.of(attempt("1", Map.of(MATCH, Quantity.of(1))), attempt("2", Map.of())));

        assertThat(Schemas.problems(written)).isEmpty();
    }

    @Test
    void theSameRunGivesTheSameBytes() throws Exception {
        var first = Files.readString(write(List.of()).results());
        var second = Files.readString(write(List.of()).results());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void filesStayUnderTheFolderAndWhereTheSchemaWantsThem() throws Exception {
        var written = write(List.of(attempt("1", Map.of(MATCH, Quantity.of(1)))));

        var place = folder.relativize(written.samples().orElseThrow()).toString().replace('\\', '/');
        assertThat(place).matches("data/__pop__quiz/openai/gpt-5/[0-9a-f-]{36}_samples\\.jsonl");
        assertThat(Files.readString(written.results())).contains(place).contains("\"total_rows\" : 1");
    }

    @Test
    void aRunWithoutAttemptsHasNoSamples() throws Exception {
        var written = write(List.of());

        assertThat(written.samples()).isEmpty();
        try (var files = Files.list(written.results().getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aScoreThatIsUnknownIsNotPublishedAsAPlainZero() throws Exception {
        var written = write(List.of(attempt("1", Map.of(MATCH, Quantity.unknown("graded in words")))));

        assertThat(Files.readString(written.samples().orElseThrow())).contains("\"error\":\"not scored\"")
                .contains("\"paretoscope.score\":\"unknown: graded in words\"");
    }
}
