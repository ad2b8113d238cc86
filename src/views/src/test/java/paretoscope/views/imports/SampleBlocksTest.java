package paretoscope.views.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.source.AttemptBlocks;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.lmeval.LmEvalImporter;
import paretoscope.store.Scope;
import paretoscope.store.SourceDescription;
import paretoscope.store.Workspace;

/// Samples that are read in blocks give what they give when they are read one by one.
class SampleBlocksTest {
    private static final String NAME = "samples_gsm8k_2024-11-14T21-28-28.485173.jsonl";
    private static final String RESULTS = """
            {"results":{"gsm8k":{"exact_match,strict-match":0.5,"exact_match,flexible-extract":0.7,"acc,none":0.1}},
             "higher_is_better":{"gsm8k":{"exact_match":true}},
             "model_name":"org/model","config":{"model_args":"dtype=bf16"},"configs":{}}""";
    private static final int SAMPLES = 3_000;

    @TempDir
    Path folder;

    private final Random random = new Random(11);

    @Test
    void eachDocumentScoredOnce() throws Exception {
        var lines = new ArrayList<String>();
        for (int doc = 0; doc < SAMPLES; doc++) {
            lines.add(sample(doc, "none", score(), ""));
        }
        assertSame(lines, true);
    }

    @Test
    void eachDocumentScoredInTwoWays() throws Exception {
        var lines = new ArrayList<String>();
        for (var filter : List.of("strict-match", "flexible-extract")) {
            for (int doc = 0; doc < SAMPLES; doc++) {
                lines.add(sample(doc, filter, score(), random.nextInt(50) == 0 ? ",\"acc\":1" : ""));
            }
        }
        assertSame(lines, true);
    }

    @Test
    void metricsThatAreListedAndMetricsOfTheCorpus() throws Exception {
        var lines = new ArrayList<String>();
        for (int doc = 0; doc < SAMPLES; doc++) {
            lines.add(sample(doc, "none", score(), ",\"acc\":" + score() + ",\"bleu\":[\"a\",\"b\"],\"note\":1,"
                    + pick("\"metrics\":[\"exact_match\",\"acc\",\"bleu\"]", "\"metrics\":[\"acc\"]",
                            "\"metrics\":[\"exact_match\",\"brier\"]", "\"logit_0\":-1", "\"word_perplexity\":-3.5")));
        }
        assertSame(lines, true);
    }

    @Test
    void namesAndAnswersWrittenInOtherWaysThanTheyRead() throws Exception {
        var lines = new ArrayList<String>();
        for (int doc = 0; doc < SAMPLES; doc++) {
            var sample = sample(doc, pick("none", "gr\u00f6\u00dfe", "a \\\"b\\\""), score(), "");
            lines.add(sample.replace("\"doc_id\":" + doc + ",", "\"doc_id\":"
                    + pick("\"" + doc + "\"", "\"\\u00e9 " + doc + "\"", "\"\u00e9 " + doc + "\"", "1e" + doc % 9,
                            "-" + doc, doc + ".5")
                    + ","));
        }
        assertSame(lines, true);
    }

    @Test
    void badLinesAreNamedAndTheOthersStay() throws Exception {
        var lines = new ArrayList<String>();
        for (int doc = 0; doc < SAMPLES; doc++) {
            var sample = sample(doc, "none", score(), "");
            lines.add(switch (doc % 997) {
                case 5 -> sample.substring(0, sample.length() / 2);
                case 6 -> sample.replace("\"doc_id\":" + doc + ",", "");
                case 7 -> sample + " and more";
                case 8 -> sample.substring(0, sample.length() - 1) + ",}";
                case 9 -> "";
                case 10 -> "[]";
                case 11 -> sample.replace("\"target\":", "\"target\":perhaps,\"t\":");
                default -> sample + pick("", "\r", " ");
            });
        }
        lines.set(lines.size() - 1, lines.getLast().substring(0, 60));
        assertSame(lines, true);
    }

    @Test
    void aDocumentLoggedTwiceInOneWayIsOneTry() throws Exception {
        var lines = new ArrayList<String>();
        for (int i = 0; i < SAMPLES; i++) {
            lines.add(sample(i / 3 * 2, "none", score(), ""));
        }
        assertSame(lines, true);
    }

    @Test
    void whatHasNoPlaceInBlocksIsReadOneByOne() throws Exception {
        var lines = new ArrayList<String>();
        for (int doc = 0; doc < SAMPLES; doc++) {
            lines.add(sample(doc, "none", score(), ""));
        }
        int late = SAMPLES - 7;
        for (var odd : List.of(sample(late, "none", "NaN", ""), sample(late, "none", "null", ""),
                sample(late, "none", "1", ",\"f1\":0.5"),
                sample(late, "none", "1", "").replace(",\"filter\":\"none\"", ""))) {
            lines.set(late, odd);
            assertSame(lines, false);
        }
    }

    @Test
    void itemsThatTheWorkspaceKnowsKeepTheirNumbers() throws Exception {
        var lines = new ArrayList<String>();
        for (int doc = 0; doc < SAMPLES; doc++) {
            lines.add(sample(doc, "none", score(), ""));
        }
        var first = write("first", lines.subList(1_000, 3_000));
        var second = write("second", lines);
        try (var fast = Workspace.inMemory(); var slow = Workspace.inMemory()) {
            for (var file : List.of(first, second)) {
                read(fast, file, true);
                read(slow, file, false);
            }
            var runs = fast.runs(Scope.all());
            for (int i = 0; i < runs.size(); i++) {
                assertThat(SameContent.attempts(fast, runs.get(i)))
                        .isEqualTo(SameContent.attempts(slow, slow.runs(Scope.all()).get(i)));
            }
        }
    }

    @Test
    void samplesAreCopiedMergedUndoneAndCompactedLikeOthers() throws Exception {
        var lines = new ArrayList<String>();
        for (var filter : List.of("strict-match", "flexible-extract")) {
            for (int doc = 0; doc < SAMPLES / 2; doc++) {
                lines.add(sample(doc, filter, score(), ",\"acc\":1"));
            }
        }
        var file = write("samples", lines);
        try (var first = Workspace.open(folder.resolve("first.paretoscope")); var merged = Workspace.inMemory()) {
            read(first, file, true);
            try (var copy = first.saveAs(folder.resolve("copy.paretoscope"))) {
                SameContent.assertSame(copy, first);
            }
            merged.merge(folder.resolve("copy.paretoscope"));
            SameContent.assertSame(merged, first);

            first.history().undo();
            first.compact();
            assertThat(first.runs(Scope.all())).isEmpty();
        }
    }

    private String sample(int doc, String filter, String score, String more) {
        return "{\"doc_id\":" + doc + ",\"doc\":{\"question\":\"" + prompt() + "\"" + pick("", ",\"subject\":\"law\"",
                ",\"level\":" + doc % 5, ",\"sub\":{\"topic\":\"x\"}", ",\"subject\":\"" + prompt() + "\"")
                + "},\"target\":" + pick("\"A\"", "\"\\n\"", "3", "null", "[\"A\"]") + ",\"arguments\":"
                + pick("[[\"" + prompt() + "\",{\"until\":[\"}\"]}]]",
                        "{\"gen_args_0\":{\"arg_0\":\"" + prompt() + "\"}}")
                + ",\"resps\":[[\"" + prompt() + "\"]],\"filtered_resps\":"
                + pick("[\"B\"]", "[ \"B\" ]", "[\" B \"]", "[\"\"]", "[\"\u00fcber\"]", "[\"a\\tb\"]", "[\"1\",\"2\"]",
                        "[[-1.5,false],[-0.5,true]]", "[[\"-1.5\",\"False\"],[\"-2.5\",\"True\"]]", "[]", "[[\"B\"]]",
                        "\"B\"", "null", "[\"" + "long ".repeat(41) + "\"]", "[\"" + "\u00e9".repeat(150) + "\"]")
                + ",\"filter\":\"" + filter + "\",\"exact_match\":" + score + more + ",\"prompt_hash\":\"ab\"}";
    }

    private String score() {
        return pick("1", "0", "0.0", "1.0", "true", "false", "0.25", "0.1234567890123456789", "1e-3", "-0");
    }

    private String prompt() {
        return pick("word ", "} ] \\\\ \\\" \u2713 ", "plain text ").repeat(10 + random.nextInt(80));
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private Path write(String name, List<String> lines) throws IOException {
        var parent = Files.createDirectories(folder.resolve(name));
        Files.writeString(parent.resolve("results_2024-11-14T21-28-28.485173.json"), RESULTS);
        return Files.writeString(parent.resolve(NAME), String.join("\n", lines));
    }

    private void assertSame(List<String> lines, boolean inBlocks) throws Exception {
        var file = write("samples", lines);
        try (var fast = Workspace.inMemory(); var slow = Workspace.inMemory()) {
            assertThat(read(fast, file, true)).as("in blocks").isEqualTo(inBlocks);
            read(slow, file, false);
            SameContent.assertSame(fast, slow);
        }
    }

    /// Whether the file was read in blocks.
    private static boolean read(Workspace workspace, Path path, boolean offered) throws Exception {
        var file = SourceFile.open(path);
        var taken = new boolean[1];
        try (var session = workspace.beginImport(new SourceDescription(path.toString(), file.displayName(), "d",
                file.size(), "lm-eval", 1))) {
            var sink = session.sink();
            new LmEvalImporter().read(file, ReadOptions.defaults(), new PassingSink(sink) {
                @Override
                public OptionalLong attempts(String runKey, AttemptBlocks blocks, Cancellation cancellation)
                        throws IOException {
                    var items = offered ? sink.attempts(runKey, blocks, cancellation) : OptionalLong.empty();
                    taken[0] = items.isPresent();
                    return items;
                }
            }, Cancellation.NEVER);
            session.commit();
        }
        return taken[0];
    }
}
