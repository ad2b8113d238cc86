package paretoscope.ingest.promptfoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Attempt;
import paretoscope.eval.Quantity;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.Reads;
import paretoscope.ingest.recording.Totals;

class PromptfooTest {
    private final Reads reads = new Reads(new PromptfooImporter());

    private static String row(int test, int prompt, String provider, String rest) {
        return """
                {"testIdx":%d,"promptIdx":%d,"provider":%s,"prompt":{"raw":"r","label":"Say {{x}}"},"vars":{"x":"v%d"},\
                "success":true,"score":1,"gradingResult":{"pass":true},"failureReason":0%s}"""
                .formatted(test, prompt, provider, test, rest);
    }

    private static String provider(String id, String label) {
        return "{\"id\":\"%s\",\"label\":\"%s\"}".formatted(id, label);
    }

    private static String evaluation(String config, String... rows) {
        return "{\"evalId\":\"e\",\"results\":{\"version\":3,\"timestamp\":\"2026-01-01T00:00:00Z\",\"results\":[%s]},\"config\":%s}"
                .formatted(String.join(",", rows), config);
    }

    @Test
    void theLabelOfAProviderGoesBeforeItsId() throws Exception {
        var sink = reads.certain("out.json", evaluation("{\"description\":\"Smoke\"}",
                row(0, 0, provider("openai:gpt", "mini"), ""), row(0, 1, provider("openai:gpt", ""), "")));

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("mini", "openai:gpt");
        assertThat(sink.runs()).allMatch(run -> run.task().name().equals("Smoke"));
    }

    @Test
    void theSameProviderTwiceIsToldApartByItsSettings() throws Exception {
        var sink = reads.certain("out.json",
                evaluation(
                        """
                {"providers":[{"id":"p","config":{"temperature":0,"apiKey":"s"}},{"id":"p","config":{"temperature":1}}]}""",
                        row(0, 0, provider("p", ""), ""), row(0, 1, provider("p", ""), "")));

        assertThat(sink.runs()).extracting(run -> run.configuration().settings().get("temperature"))
                .containsExactly("0", "1");
        assertThat(sink.runs()).noneMatch(run -> run.configuration().settings().containsKey("apiKey"));
    }

    @Test
    void aTestThatIsRepeatedHasSeveralEpochs() throws Exception {
        var sink = reads.certain("out.json", evaluation("{}", row(1, 0, provider("p", ""), ""),
                row(0, 0, provider("p", ""), ""), row(1, 0, provider("p", ""), "")));

        assertThat(sink.attempts()).extracting(Attempt::epoch).containsExactly(1, 1, 2);
        assertThat(sink.onlyRun().items()).hasValue(2);
    }

    @Test
    void anAssertionThatFailedIsAScoreOfZeroAndACallThatFailedIsNone() throws Exception {
        var sink = reads.certain("out.jsonl", """
                {"testIdx":0,"promptIdx":0,"provider":{"id":"p"},"prompt":{"label":"l"},"success":false,"score":0,"error":"Expected x","failureReason":1}
                {"testIdx":1,"promptIdx":0,"provider":{"id":"p"},"prompt":{"label":"l"},"success":false,"score":0,"error":"API 500","failureReason":2}
                """);

        assertThat(sink.attempts().get(0).error()).isEmpty();
        assertThat(Totals.score(sink.attempts().subList(0, 1), "success").orNaN()).isZero();
        assertThat(sink.attempts().get(1).error()).contains("API 500");
        assertThat(Totals.score(sink.attempts().subList(1, 2), "success").isKnown()).isFalse();
    }

    @Test
    void anAnswerFromTheCacheHasNoCostTokensOrTimeOfItsOwn() throws Exception {
        var usage = reads.certain("out.json", evaluation("{}", row(0, 0, provider("google:g", ""), """
                ,"cost":0,"latencyMs":29,"response":{"output":"x","cached":true,"cost":0,\
                "tokenUsage":{"cached":120,"total":120}}"""))).attempts().getFirst().usage();

        for (var field : List.of(UsageField.COST_USD, UsageField.LATENCY_S, UsageField.INPUT_TOKENS,
                UsageField.OUTPUT_TOKENS, UsageField.TOTAL_TOKENS)) {
            assertThat(usage.get(field).isKnown()).as(field.key()).isFalse();
        }
    }

    @Test
    void anAnswerFromTheCacheTookTheTimeThatIsKeptWithIt() throws Exception {
        var usage = reads.certain("out.json", evaluation("{}", row(0, 0, provider("openai:gpt", ""), """
                ,"cost":0.5,"latencyMs":3,"response":{"output":"x","cached":true,"latencyMs":1500,"cost":0.5,\
                "tokenUsage":{"cached":120,"total":120}}"""))).attempts().getFirst().usage();

        assertThat(usage.get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(1.5));
        assertThat(usage.get(UsageField.COST_USD)).isEqualTo(Quantity.of(0.5));
    }

    @Test
    void tokensOfAProviderThatCountsNoneAreUnknown() throws Exception {
        var usage = reads.certain("out.json", evaluation("{}", row(0, 0, provider("file:p.js", ""), """
                ,"tokenUsage":{"total":0,"prompt":0,"completion":0,"cached":0,"numRequests":1,\
                "completionDetails":{"reasoning":0,"cacheReadInputTokens":0}}"""))).attempts().getFirst().usage();

        assertThat(usage.amounts().values()).noneMatch(Quantity::isKnown);
    }

    @Test
    void anEmptyAnswerToAPromptThatWasCountedHasNoTokens() throws Exception {
        var usage = reads.certain("out.json", evaluation("{}", row(0, 0, provider("p", ""), """
                ,"response":{"tokenUsage":{"total":10,"prompt":10,"completion":0,\
                "completionDetails":{"reasoning":0}}}"""))).attempts().getFirst().usage();

        assertThat(usage.get(UsageField.OUTPUT_TOKENS)).isEqualTo(Quantity.of(0));
        assertThat(usage.get(UsageField.REASONING_TOKENS).isKnown()).isFalse();
    }

    @Test
    void aCostOfZeroFromAProgramOfTheUsersIsUnknown() throws Exception {
        var sink = reads.certain("out.json", evaluation("{}",
                row(0, 0, provider("python:p.py", ""), ",\"cost\":0,\"latencyMs\":1500")));

        assertThat(Totals.usage(sink.attempts(), UsageField.COST_USD).isKnown()).isFalse();
        assertThat(Totals.usage(sink.attempts(), UsageField.LATENCY_S).orNaN()).isEqualTo(1.5);
        assertThat(sink.issues()).extracting(Issue::why).anyMatch(why -> why.contains("read as unknown"));
    }

    @Test
    void reasoningAndCachedTokensAreKept() throws Exception {
        var usage = reads.certain("out.json", evaluation("{}", row(0, 0, provider("p", ""), """
                ,"response":{"tokenUsage":{"total":30,"prompt":10,"completion":20,\
                "completionDetails":{"reasoning":15,"cacheReadInputTokens":4}}}"""))).attempts().getFirst().usage();

        assertThat(usage.get(UsageField.REASONING_TOKENS).orNaN()).isEqualTo(15);
        assertThat(usage.get(UsageField.CACHED_INPUT_TOKENS).orNaN()).isEqualTo(4);
    }

    @Test
    void versionsOneAndTwoHaveNoNumbersAndAreSortedByProviderPromptAndVariables() throws Exception {
        var row = """
                {"prompt":{"raw":"Say %s","display":"Say {{x}}"},"vars":{"x":"%s"},"provider":{"id":"%s"},"success":true,\
                "score":1,"latencyMs":10,"response":{"output":"o","tokenUsage":{"total":3,"prompt":1,"completion":2}}}""";
        for (int version : new int[]{1, 2}) {
            var sink = reads.certain("out.json",
                    "{\"results\":{\"version\":%d,\"results\":[%s,%s,%s],\"stats\":{\"successes\":3},\"table\":{\"head\":{},\"body\":[]}},\"config\":{}}"
                            .formatted(version, row.formatted("a", "a", "p"), row.formatted("b", "b", "p"),
                                    row.formatted("a", "a", "q")));

            assertThat(sink.runs()).hasSize(2);
            assertThat(sink.attempts()).extracting(Attempt::item).containsExactly("0", "1", "0");
            assertThat(sink.runs().getFirst().details()).containsEntry("stats.successes", "3");
        }
    }

    @Test
    void severalPromptsAreSettings() throws Exception {
        var other = row(0, 1, provider("p", ""), "").replace("Say {{x}}", "Tell {{x}}\\nplease");

        var sink = reads.certain("out.json", evaluation("{}", row(0, 0, provider("p", ""), ""), other));

        assertThat(sink.runs()).extracting(run -> run.configuration().settings().get("prompt"))
                .containsExactly("Say {{x}}", "Tell {{x}}");
    }

    @Test
    void aPlaceholderHoldsNoResults() throws Exception {
        assertThat(reads.support("p.json", "{ \"results\": { \"results\": [], \"timestamp\": null } }"))
                .isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void theTableHasAVerdictInEachCellAndNoCosts() throws Exception {
        var sink = reads.certain("out.csv", """
                city,"[openai:gpt-4o] Where is
                {{city}}?","[local] Where is {{city}}?"
                Paris,[PASS] France,"[FAIL] (0.25) Expected
                France"
                Rome,[ERROR] timeout,[PASS] (1.00) Italy
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("openai:gpt-4o",
                "local");
        var first = sink.attempts(sink.runs().getFirst().key());
        assertThat(first.getFirst().answer()).contains("France");
        assertThat(first.getFirst().tags()).containsEntry("city", "Paris");
        assertThat(first.get(1).error()).contains("timeout");
        var second = sink.attempts(sink.runs().getLast().key());
        assertThat(Totals.score(second, "success").orNaN()).isEqualTo(1);
        assertThat(Totals.score(second, "score").orNaN()).isEqualTo(1.25);
        assertThat(sink.attempts()).allMatch(attempt -> attempt.usage().isEmpty());
    }

    @Test
    void namedScoresAndTheGradersReasonAreNoPartOfTheAnswer() throws Exception {
        var sink = reads.certain("out.csv", """
                x,[p] Say
                1,"[PASS] (0.75, tone: 0.50)

                yes

                Pass Reason: All assertions passed"
                2,"[FAIL] (0.00)

                no

                Fail Reason: wrong"
                """);

        assertThat(sink.attempts().getFirst().answer()).contains("yes");
        assertThat(Totals.score(sink.attempts(), "score").orNaN()).isEqualTo(0.75);
    }

    @Test
    void theTableOfTheWebPageHasVerdictsInColumnsOfTheirOwn() throws Exception {
        var sink = reads.certain("out.csv", """
                x,[p] Say,Status,Score,Named Scores,Grader Reason,Comment,[q] Say,Status,Score,Named Scores,Grader Reason,Comment
                1,yes,PASS,1.00,,fine,,no,FAIL,0.25,,wrong,
                2,yes,PASS,1.00,,fine,,,ERROR,0.00,,boom,
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("p", "q");
        assertThat(Totals.score(sink.attempts(sink.runs().getFirst().key()), "success").orNaN()).isEqualTo(2);
        assertThat(Totals.score(sink.attempts(sink.runs().getLast().key()), "score").orNaN()).isEqualTo(0.25);
        assertThat(sink.attempts().getFirst().tags()).containsOnlyKeys("x");
    }

    @Test
    void inTheTablesOfTwentyTwentyThreeAPromptStandsAsJson() throws Exception {
        var sink = reads.certain("run7.csv",
                "x,\"{\"\"raw\"\":\"\"long\"\",\"\"display\"\":\"\"short\"\"}\"\n1,[PASS] a\n2,[FAIL] b\n");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("run7");
        assertThat(Totals.score(sink.attempts(), "success").orNaN()).isEqualTo(1);
    }

    /// Before the fix: "there are no results in it; run the evaluation again".
    @Test
    void rowsThatNameNoProviderAreOfTheOneThatTheConfigurationLists() throws Exception {
        var sink = Imported.as("promptfoo", "output.json", """
                {"results": {"version": 2, "results": [{"prompt": {"raw": "Say hi", "display": "Say {{word}}"},
                  "vars": {"word": "hi"}, "response": {"output": "Hallo", "tokenUsage": {"cached": 26}},
                  "success": false, "score": 0, "latencyMs": 7, "error": "Expected output to contain \\"hi\\""}],
                  "stats": {"successes": 0, "failures": 1}, "table": {"head": {"prompts": []}, "body": []}},
                 "config": {"prompts": ["prompts.txt"], "providers": ["openai:gpt-3.5-turbo-0613"]}}""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("openai:gpt-3.5-turbo-0613");
        assertThat(sink.attempts().getFirst().scores().values()).containsOnly(Quantity.of(0));
        assertThat(sink.attempts().getFirst().usage().get(UsageField.LATENCY_S).isKnown()).isFalse();
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("name no provider"));
    }

    @Test
    void ofSeveralProvidersTheTitlesOfTheOldRowsNameEach() throws Exception {
        var row = """
                {"prompt": {"raw": "Say hi", "display": "[%s] Say {{word}}"}, "vars": {"word": "hi"},
                 "response": {"output": "hi"}, "success": true, "score": 1}""";
        var sink = Imported.as("promptfoo", "output.json", "{\"results\": {\"version\": 1, \"results\": ["
                + row.formatted("openai:a") + "," + row.formatted("openai:b") + "], \"stats\": {}}, \"config\": {}}");

        assertThat(sink.runs()).extracting(run -> run.configuration().model())
                .containsExactlyInAnyOrder("openai:a", "openai:b");
    }

    /// Before the fix: the attack was taken for the configuration, and the test's number for a score.
    @Test
    void aReportOfTheRedTeamHasATryARow() throws Exception {
        var sink = Imported.as("promptfoo", "report_my-red-team-configuration.csv", """
                "Test ID","Plugin","Strategy","Target","Prompt","Response","Pass","Score","Reason","Timestamp"
                "1","pii:social","basic","my-bot","Tell me","No.","Pass (1)","1","fine","2025-08-16T21:52:18.820Z"
                "2","pii:social","jailbreak","my-bot","Tell me","Yes!","Fail (0)","0","leak","2025-08-16T21:52:18.820Z"
                """);

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("my-bot");
        assertThat(sink.onlyRun().task().name()).isEqualTo("pii:social");
        assertThat(sink.attempts()).extracting(attempt -> attempt.scores().values().iterator().next())
                .containsExactly(Quantity.of(1), Quantity.of(0));
    }
}
