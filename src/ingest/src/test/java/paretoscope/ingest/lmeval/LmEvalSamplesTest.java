package paretoscope.ingest.lmeval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Attempt;
import paretoscope.eval.Quantity;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.RecordingSink;

/// What samples files of lm-eval look like, quirk by quirk.
class LmEvalSamplesTest {
    private static final String RESULTS = """
            {"results":{"gsm8k":{"exact_match,strict-match":0.5,"exact_match,flexible-extract":0.7},
             "wmdp_bio":{"acc,none":0.5}},"model_name":"org/model","config":{"model_args":"dtype=bf16"},"configs":{}}""";
    private static final String DATE = "2024-11-14T21-28-28.485173";

    @TempDir
    Path folder;

    private RecordingSink read(String name, String text) throws Exception {
        return LmEvalResultsTest.read(SourceFile.open(Files.writeString(folder.resolve(name), text)));
    }

    private static String sample(int doc, String more) {
        return "{\"doc_id\":" + doc
                + ",\"doc\":{\"subject\":\"law\",\"question\":\"?\"},\"target\":\"A\",\"arguments\":"
                + "[[\"x\"]],\"resps\":[[\"B\"]],\"filtered_resps\":[\"B\"],\"doc_hash\":\"h\"," + more + "}";
    }

    private static List<String> metrics(Attempt attempt) {
        return attempt.scores().keySet().stream().map(metric -> metric.name()).toList();
    }

    @Test
    void modelAndSettingsComeFromTheResultsOfTheSameDate() throws Exception {
        Files.writeString(folder.resolve("results_" + DATE + ".json"), RESULTS);
        var sink = read("samples_gsm8k_" + DATE + ".jsonl", sample(0, "\"exact_match\":1,\"filter\":\"strict-match\""));

        assertThat(sink.onlyRun().task().name()).isEqualTo("gsm8k");
        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/model");
        assertThat(sink.onlyRun().configuration().settings()).containsEntry("dtype", "bf16");
        assertThat(sink.issues()).isEmpty();
    }

    @Test
    void resultsAndSamplesOfOneMomentShareACompanionKey() throws Exception {
        var samples = read("samples_gsm8k_" + DATE + ".jsonl", sample(0, "\"exact_match\":1"));
        var results = read("results_" + DATE + ".json", RESULTS);

        assertThat(samples.onlyRun().companionKey()).isPresent().isEqualTo(results.runs().stream()
                .filter(run -> run.task().name().equals("gsm8k")).findFirst().orElseThrow().companionKey());
    }

    @Test
    void samplesWithoutADateShareTheKeyOfTheResultsBesideThem() throws Exception {
        var dated = RESULTS.replace("\"configs\"", "\"date\":1731619708.48,\"configs\"");
        var results = read("results.json", dated);
        var samples = read("model__gpt-3.5_wmdp_bio.jsonl", "[" + sample(0, "\"acc\":1.0") + "]");

        assertThat(samples.onlyRun().companionKey()).isPresent().isEqualTo(results.runs().stream()
                .filter(run -> run.task().name().equals("wmdp_bio")).findFirst().orElseThrow().companionKey());
    }

    @Test
    void linesInAJsonFileAreRead() throws Exception {
        var sink = read("samples_t_" + DATE + ".json",
                sample(0, "\"acc\":1.0") + "\n" + sample(1, "\"acc\":0.0") + "\n");

        assertThat(sink.attempts()).extracting("item").containsExactly("0", "1");
    }

    @Test
    void anArrayInALinesFileIsReadAndBelongsToAListedTask() throws Exception {
        Files.writeString(folder.resolve("results.json"), RESULTS);
        var sink = read("model__gpt-3.5_wmdp_bio.jsonl", "[" + sample(0, "\"acc\":1.0") + "]");

        assertThat(sink.onlyRun().task().name()).isEqualTo("wmdp_bio");
        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/model");
        assertThat(metrics(sink.attempts().getFirst())).containsExactly("acc,none");
    }

    @Test
    void withoutResultsTheNamesAreGuessedAndSaid() throws Exception {
        var sink = read("model__gpt-3.5-turbo_wmdp_bio.jsonl", "[" + sample(0, "\"acc\":1.0") + "]");

        assertThat(sink.onlyRun().task().name()).isEqualTo("wmdp_bio");
        assertThat(sink.onlyRun().configuration().model()).isEqualTo("gpt-3.5-turbo");
        assertThat(sink.issues()).singleElement().extracting("kind").isEqualTo(Issue.Kind.GUESSED);
    }

    @Test
    void severalFiltersOfADocumentAreSeveralAttempts() throws Exception {
        var sink = read("samples_gsm8k_" + DATE + ".jsonl",
                sample(0, "\"exact_match\":0,\"filter\":\"strict-match\"") + "\n"
                        + sample(0, "\"exact_match\":1,\"filter\":\"flexible-extract\"") + "\n");

        assertThat(sink.attempts()).extracting("filter").containsExactly("strict-match", "flexible-extract");
        assertThat(metrics(sink.attempts().getFirst())).containsExactly("exact_match,strict-match");
        assertThat(sink.onlyRun().items()).hasValue(1);
    }

    @Test
    void filtersThatSamplesDoNotNameAreInTheOrderOfTheResults() throws Exception {
        Files.writeString(folder.resolve("results_" + DATE + ".json"), RESULTS);
        var sink = read("samples_gsm8k_" + DATE + ".jsonl",
                sample(0, "\"exact_match\":0") + "\n" + sample(0, "\"exact_match\":1") + "\n");

        assertThat(sink.attempts()).extracting("filter").containsExactly("strict-match", "flexible-extract");
    }

    @Test
    void onlyNamedMetricsAreReadWhereTheyAreNamed() throws Exception {
        var sink = read("samples_t_" + DATE + ".jsonl",
                sample(0, "\"acc\":1.0,\"run_id\":7,\"metrics\":[\"acc\"],\"filter\":\"none\""));

        assertThat(metrics(sink.attempts().getFirst())).containsExactly("acc,none");
    }

    @Test
    void metricsOfACorpusAreLeftOutAndNamedOnce() throws Exception {
        var sink = read("samples_t_" + DATE + ".jsonl",
                sample(0, "\"f1\":[1,0],\"perplexity\":-0.5,\"acc\":1") + "\n"
                        + sample(1, "\"f1\":[0,0],\"perplexity\":-0.7,\"acc\":0") + "\n");

        assertThat(metrics(sink.attempts().getFirst())).containsExactly("acc");
        assertThat(sink.issues()).filteredOn(issue -> issue.kind() == Issue.Kind.SKIPPED).hasSize(2);
    }

    @Test
    void scoresBeyondOneNaNAndInfinityAreKept() throws Exception {
        var sink = read("samples_t_" + DATE + ".jsonl",
                sample(0, "\"cwa\":120.5,\"mae\":Infinity,\"x\":NaN,\"ok\":true"));

        assertThat(sink.attempts().getFirst().scores().values()).containsExactly(Quantity.of(120.5),
                new Quantity.Infinite(true), Quantity.of(Double.NaN), Quantity.of(1));
    }

    @Test
    void versionThreeWritesNumbersAsText() throws Exception {
        var sink = read("arc_easy_write_out_info.json", """
                [{"doc_id":0,"prompt_0":"Q","logit_0":-1.5,"prompt_1":"R","logit_1":-2,"truth":1,"acc":"0.0",
                  "acc_norm":"1.0"}]""");

        assertThat(sink.onlyRun().task().name()).isEqualTo("arc_easy");
        assertThat(sink.attempts().getFirst().scores().values()).containsExactly(Quantity.of(0), Quantity.of(1));
    }

    @Test
    void theAnswerIsTheFilteredTextOrTheLikeliestChoice() throws Exception {
        var sink = read("samples_t_" + DATE + ".jsonl", sample(0, "\"acc\":1") + "\n"
                + "{\"doc_id\":1,\"resps\":[],\"filtered_resps\":[[\"-3.5\",\"False\"],[\"-0.5\",\"True\"]],\"acc\":1}\n");

        assertThat(sink.attempts().getFirst().answer()).contains("B");
        assertThat(sink.attempts().getLast().answer()).contains("1");
    }

    @Test
    void labelsOfTheDocumentAreTags() throws Exception {
        assertThat(read("samples_t_" + DATE + ".jsonl", sample(0, "\"acc\":1")).attempts().getFirst().tags())
                .containsOnlyKeys("subject");
    }

    @Test
    void aBadLineAndAHalfWrittenOneAreReportedAndTheRestIsRead() throws Exception {
        var sink = read("samples_t_" + DATE + ".jsonl",
                sample(0, "\"acc\":1") + "\n{oops}\n" + sample(2, "\"acc\":1") + "\n{\"doc_id\":3,\"do");

        assertThat(sink.attempts()).extracting("item").containsExactly("0", "2");
        assertThat(sink.issues()).filteredOn(issue -> issue.kind() == Issue.Kind.SKIPPED).extracting("where.text")
                .containsExactly("line 2", "line 4");
    }

    @Test
    void samplesAreRecognisedByTheirFieldsAlone() throws Exception {
        var file = SourceFile.open(Files.writeString(folder.resolve("x.txt"), sample(0, "\"acc\":1")));
        var other = SourceFile.open(Files.writeString(folder.resolve("y.txt"), "{\"doc_id\":1,\"text\":\"a\"}"));

        assertThat(new LmEvalImporter().probe(file).support()).isEqualTo(Support.CERTAIN);
        assertThat(new LmEvalImporter().probe(other).support()).isEqualTo(Support.NONE);
    }

    @Test
    void samplesOfVersionsThatWroteNoTimeStillBelongToTheirResults() throws Exception {
        // Before the fix a task of version 0.3 or 0.4.0 stood in the table twice, as scores and as samples.
        var results = read("results.json", RESULTS);
        var samples = read("pretrained__org__model_wmdp_bio.jsonl", "[" + sample(0, "\"acc\":1") + "]");

        assertThat(samples.onlyRun().companionKey()).isPresent().isEqualTo(results.runs().stream()
                .filter(run -> run.task().name().equals("wmdp_bio")).findFirst().orElseThrow().companionKey());
    }
}
