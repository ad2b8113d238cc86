package paretoscope.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Direction;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.ingest.Importers;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

/// Boards that are plain tables, in the shapes they had over time.
class BoardDialectsTest {
    private static RecordingSink read(String tool, String name, String text) throws Exception {
        var file = TestFile.of(name, text);
        var importer = Importers.installed().choose(file, ReadOptions.defaults());
        assertThat(importer.tool()).isEqualTo(tool);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    @Test
    void bfclsFirstBoardHasOneColumnMoreInItsHeaderThanInItsRows() throws Exception {
        var sink = read("bfcl-leaderboard", "data.csv",
                """
                        Rank,Overall Acc,Model,Model Link,Organization,License,AST Summary,Exec Summary,Relevance Detection,Cost ($ Per 1k Function Calls),Latency Mean (s),Latency Standard Deviation (s),Latency 95th Percentile (s)
                        83.80%,GPT-4-0125-Preview (FC),https://openai.com,OpenAI,Proprietary,85.5%,79.2%,90.0%,8.3,1.5,0.7,2.9
                        81.00%,Gorilla-v2,https://gorilla.org,Berkeley,Apache 2.0,83.5%,80.2%,60.0%,N/A,N/A,N/A,N/A
                        """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model())
                .containsExactly("GPT-4-0125-Preview (FC)", "Gorilla-v2");
        var first = sink.runs().getFirst();
        assertThat(RecordingSink.measurement(first, "Overall Acc").value()).isEqualTo(Quantity.of(83.8));
        assertThat(RecordingSink.measurement(first, "Overall Acc").metric().unit()).isEqualTo(Unit.PERCENT);
        assertThat(RecordingSink.measurement(first, "Cost ($ Per 1k Function Calls)").value())
                .isEqualTo(Quantity.of(8.3));
        assertThat(first.usage().get(UsageField.COST_USD)).isEqualTo(Quantity.NOT_RECORDED);
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "Cost ($ Per 1k Function Calls)").value())
                .isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void bfclsSecondBoardPricesAThousandCallsAndItsThirdTheWholeRun() throws Exception {
        var second = read("bfcl-leaderboard", "data_overall.csv",
                """
                        Rank,Overall Acc,Model,Model Link,Cost ($ Per 1k Function Calls),Latency Mean (s),Non-Live AST Acc,Organization,License
                        1,74.31%,watt-tool-70B (FC),https://x,N/A,3.4,84.06%,Watt,Apache
                        2,72.08%,GPT-4o (FC),https://y,4.4,1.2,86.2%,OpenAI,Proprietary
                        """);
        var third = read("bfcl-leaderboard", "data_overall.csv",
                """
                        Rank,Overall Acc,Model,Model Link,Total Cost ($),Latency Mean (s),Non-Live AST Acc,Organization,License
                        1,77.47%,Claude-Opus-4-5 (FC),https://x,86.55,4.38,90.65%,Anthropic,Proprietary
                        2,73.24%,GLM-4.6,https://y,0,5.1,87.5%,Zhipu,MIT
                        """);

        assertThat(second.runs().getLast().usage().get(UsageField.COST_USD)).isEqualTo(Quantity.NOT_RECORDED);
        assertThat(third.runs().getFirst().usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(86.55));
        assertThat(third.runs().getFirst().usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.NOT_RECORDED);
        assertThat(RecordingSink.measurement(third.runs().getFirst(), "Latency Mean (s)").metric().unit())
                .isEqualTo(Unit.SECONDS);
        assertThat(RecordingSink.measurement(third.runs().getLast(), "Total Cost ($)").value())
                .isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void eachJudgmentOfLiveBenchIsAnAttemptOfItsModelOnItsTask() throws Exception {
        var sink = read("livebench", "ground_truth_judgment.jsonl", """
                {"question_id":"q1","task":"AMPS","model":"gpt-4o","score":1,"turn":1,"tstamp":1717000000.5,"category":"math"}
                {"question_id":"q2","task":"AMPS","model":"gpt-4o","score":0.25,"turn":1,"tstamp":1717000001.5,"category":"math"}
                {"question_id":"q1","task":"AMPS","model":"o1","score":0,"turn":1,"tstamp":1717000002.5,"category":"math"}
                {"question_id":"q3","task":"zebra","model":"o1","score":0,"turn":1,"tstamp":1717000002.5,"category":"reasoning"}
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model() + " on " + run.task().name())
                .containsExactly("gpt-4o on AMPS", "o1 on AMPS", "o1 on zebra");
        assertThat(sink.runs()).allMatch(run -> run.configuration().settings().isEmpty());
        assertThat(sink.attempts()).hasSize(4).allMatch(attempt -> attempt.scores().size() == 1);
    }

    @Test
    void aBlankCellOfLiveBenchIsUnknownAndTheRestIsPercent() throws Exception {
        var sink = read("livebench", "table_2024_11_25.csv", """
                model,LCB_generation,coding_completion,AMPS_Hard,zebra_puzzle
                gpt-4o,51.3,44.0,,36.5
                o1-mini,60.0,31.0,70.0,0.0
                """);

        assertThat(sink.runs().getFirst().measurements()).filteredOn(
                measured -> measured.metric().name().equals("AMPS_Hard")).noneMatch(
                        measured -> measured.value().isKnown());
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "zebra_puzzle").value())
                .isEqualTo(Quantity.of(0));
        assertThat(RecordingSink.measurement(sink.runs().getFirst(), "LCB_generation").metric().unit())
                .isEqualTo(Unit.PERCENT);
    }

    @Test
    void aDashOfOpenCompassIsNoResultAndMeansHaveNoVersion() throws Exception {
        var sink = read("opencompass", "summary.csv", """
                dataset,version,metric,mode,internlm,qwen
                ceval-law,db9ce2,accuracy,gen,31.58,-
                ceval-art,db9ce2,accuracy,gen,40.00,50.00
                ceval,-,naive_average,gen,35.79,50.00
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model() + " " + run.task().name())
                .containsExactlyInAnyOrder("internlm ceval-law", "internlm ceval-art", "qwen ceval-art",
                        "internlm ceval", "qwen ceval");
        assertThat(sink.runs()).filteredOn(run -> run.task().name().equals("ceval"))
                .allMatch(run -> run.task().aggregate());
    }

    @Test
    void eachStrategyOfRouterBenchMiniIsAConfigurationTriedOnEachItem() throws Exception {
        var sink = read("routerbench-mini", "test_predictions.csv",
                """
                        canonical_id,dataset,task_family,strategy,selected_role,selected_model,correct,cost,latency_ms,strong_used,strong_calls,cheap_calls,prompt_tokens,completion_tokens,routing_score,threshold,verification_reason,answer
                        v5:gsm8k:68,gsm8k,text,always_cheap,cheap,qwen-35b,0,0.000104,407.54,0,0,1,132,16,,,,6
                        v5:mmmu:4,mmmu,vision,always_cheap,cheap,qwen-35b,1,0.0003968,913.69,0,0,1,848,18,,,,D
                        v5:gsm8k:68,gsm8k,text,always_strong,strong,qwen-397b,1,0.002,1407.54,1,1,0,132,16,,,,7
                        v5:mmmu:4,mmmu,vision,always_strong,strong,qwen-397b,1,0.004,1913.69,1,1,0,848,18,,,,D
                        """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model())
                .containsExactly("always_cheap", "always_strong");
        assertThat(sink.attempts()).hasSize(4);
        var usage = sink.attempts().getFirst().usage();
        assertThat(usage.get(UsageField.COST_USD)).isEqualTo(Quantity.of(0.000104));
        assertThat(usage.get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(132));
        assertThat(usage.get(UsageField.LATENCY_S).orNaN()).isBetween(0.40753, 0.40755);
        assertThat(sink.attempts().getFirst().answer()).contains("6");
        assertThat(sink.attempts().getFirst().tags()).containsEntry("dataset", "gsm8k");
    }

    @Test
    void artificialAnalysisAsATableKeepsUnitsAndDirections() throws Exception {
        var sink = read("artificial-analysis-table", "llms.csv",
                """
                        name,creator,intelligence_index,mmlu_pro,price_1m_input_tokens,price_1m_output_tokens,output_tokens_per_second,time_to_first_token_seconds,release_date
                        A (high),Org,62.9,0.79,1.1,4.4,153.8,14.9,2026-01-31
                        B,Org,10,0.2,0,0,,0,2025-01-31
                        """);

        var first = sink.runs().getFirst();
        assertThat(first.configuration().model()).isEqualTo("A (high)");
        assertThat(RecordingSink.measurement(first, "output_tokens_per_second").metric().direction())
                .isEqualTo(Optional.of(Direction.HIGHER_IS_BETTER));
        assertThat(RecordingSink.measurement(first, "intelligence_index").metric().unit()).isEqualTo(Unit.ONE);
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "price_1m_input_tokens").value())
                .isInstanceOf(Quantity.Unknown.class);
    }

    /// Before the fix: timm's first tables misspell "crop_pct", and the crop was a metric to be traded against others.
    @Test
    void timmsFirstTablesMisspellTheirCrop() throws Exception {
        var sink = read("timm", "results-all.csv", """
                model,top1,top1_err,top5,top5_err,param_count,img_size,cropt_pct,interpolation
                net18,69.75,30.25,89.07,10.93,11.69,224,0.875,bilinear
                """);

        assertThat(sink.onlyRun().measurements()).extracting(measured -> measured.metric().name())
                .containsExactlyInAnyOrder("top1", "top1_err", "top5", "top5_err", "param_count");
        assertThat(sink.onlyRun().configuration().settings()).containsEntry("cropt_pct", "0.875");
    }

    /// Before the fix: rows fetched from Hugging Face's data-set server had a column "row." before every name, so that no
    /// board was recognised and a model was called by the link to it.
    @Test
    void rowsOfTheDataSetServerAreTheRowsOfTheBoard() throws Exception {
        var sink = read("open-llm-leaderboard", "rows.json", """
                {"features": [{"feature_idx": 0, "name": "fullname", "type": {"dtype": "string", "_type": "Value"}}],
                 "rows": [{"row_idx": 100, "row": {"eval_name": "a_bf16", "Precision": "bf16",
                    "Model": "<a href=\\"https://example.org\\">org/a</a>", "fullname": "org/a", "Average ⬆️": 30.1,
                    "IFEval": 60.2, "IFEval Raw": 0.602, "#Params (B)": 7.2}, "truncated_cells": []}],
                 "num_rows_total": 1, "num_rows_per_page": 100, "partial": false}""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/a");
        assertThat(sink.onlyRun().measurements()).extracting(measured -> measured.metric().name())
                .containsExactlyInAnyOrder("Average ⬆️", "IFEval", "IFEval Raw", "#Params (B)");
    }

    /// Before the fix: the board's own answer was any list, with the hearts and the generation of a model as metrics and
    /// raw scores without a unit.
    @Test
    void theOpenLlmLeaderboardsOwnPageListsModelsWithNestedScores() throws Exception {
        var sink = read("open-llm-leaderboard", "formatted.json", """
                [{"id": "1", "model": {"name": "org/a", "sha": "ff", "precision": "bf16", "type": "x",
                   "average_score": 30.1, "has_chat_template": true},
                  "evaluations": {"ifeval": {"name": "IFEval", "value": 0.6, "normalized_score": 60.2}},
                  "features": {"is_moe": false}, "metadata": {"generation": 1, "hub_hearts": 3,
                   "params_billions": 7.2, "co2_cost": 0}}]""");

        assertThat(sink.onlyRun().measurements()).extracting(measured -> measured.metric().name())
                .containsExactlyInAnyOrder("model.average_score", "evaluations.ifeval.value",
                        "evaluations.ifeval.normalized_score", "metadata.params_billions", "metadata.co2_cost");
        assertThat(sink.measurement("metadata.co2_cost").value().isKnown()).isFalse();
        assertThat(sink.measurement("evaluations.ifeval.value").metric().unit()).isEqualTo(Unit.SHARE);
    }

    /// Before the fix: what aider's benchmark prints, saved as it stood between its rules, was no YAML and refused.
    @Test
    void whatAidersBenchmarkPrintsIsItsListBetweenRules() throws Exception {
        var sink = read("aider", "printed.yml", """
                ──────────── tmp.benchmarks/2025-07-18-11-23-35--run ─────────────
                - dirname: 2025-07-18-11-23-35--run
                  test_cases: 225
                  model: org/m
                  edit_format: whole
                  pass_rate_1: 36.4
                  total_cost: 0.0000

                costs: $0.0000/test-case, $0.00 total, $0.00 projected
                ──────────────────────────────────────────────────────────────────
                """);

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/m");
        assertThat(sink.onlyRun().usage().get(UsageField.COST_USD).isKnown()).isFalse();
        assertThat(sink.issues()).noneMatch(issue -> issue.why().contains("no item"));
    }

    /// Before the fix: aider's first two-model runs call the second model "junior_model", and runs with different ones
    /// were the same configuration.
    @Test
    void aidersJuniorModelIsPartOfTheConfiguration() throws Exception {
        var sink = read("aider", "senior.yml", """
                - {model: a, test_cases: 133, edit_format: senior, junior_model: b, junior_edit_format: diff, pass_rate_1: 5}
                - {model: a, test_cases: 133, edit_format: senior, junior_model: c, junior_edit_format: diff, pass_rate_1: 6}
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().settings().get("junior_model"))
                .containsExactly("b", "c");
    }

    /// Before the fix: a run was dated by the day its model came out, and a run beside it that names none had no date.
    @Test
    void anAiderRunBeganOnItsDateAndNotWhenItsModelWasReleased() throws Exception {
        var sink = read("aider", "edit.yml", """
                - {model: a, test_cases: 133, edit_format: diff, pass_rate_1: 5, _released: 2023-11-06, date: 2024-06-22}
                - {model: b, test_cases: 133, edit_format: diff, pass_rate_1: 6, date: 2024-06-23}
                """);

        assertThat(sink.runs()).extracting(run -> run.started().orElseThrow().toString().substring(0, 10))
                .containsExactly("2024-06-22", "2024-06-23");
        assertThat(sink.runs().getFirst().details()).containsEntry("_released", "2023-11-06");
    }

    /// Before the fix: links to the traces were settings, so that no two rows were the same configuration, and an unknown
    /// cost was nothing.
    @Test
    void aTableOfTheHolisticAgentLeaderboardNamesModelAgentAndBenchmark() throws Exception {
        var sink = read("hal", "export.csv", """
                Benchmark,Agent Name,Model Name,Date,Accuracy,Total Cost,Accuracy (Easy),House Price Score,Refusals,Runs,Total Tasks,Trace Stem,Traces,URL,Verified,run_id
                mind2web,Browser (m),m,2025-08-13,42.33,171.07,0.69,,,1,300.0,a_UPLOAD,https://example.org/a.zip,,x,a
                harm,Browser (n),n,2025-08-14,0.98,0.0,,27.5,0.5,1,,b_UPLOAD,https://example.org/b.zip,,x,b
                """);

        var run = sink.runs().getFirst();
        assertThat(run.configuration().model()).isEqualTo("m");
        assertThat(run.configuration().settings()).isEqualTo(Map.of("Agent Name", "Browser (m)"));
        assertThat(run.task().name()).isEqualTo("mind2web");
        assertThat(RecordingSink.measurement(run, "Accuracy").metric().unit()).isEqualTo(Unit.PERCENT);
        assertThat(RecordingSink.measurement(run, "Accuracy").n()).hasValue(300);
        assertThat(RecordingSink.measurement(run, "Accuracy (Easy)").metric().unit()).isEqualTo(Unit.SHARE);
        var other = sink.runs().getLast();
        assertThat(other.usage().get(UsageField.COST_USD).isKnown()).isFalse();
        assertThat(other.measurements()).noneMatch(measured -> measured.metric().name().equals("House Price Score"));
        assertThat(RecordingSink.measurement(other, "Refusals").metric().direction()).isEmpty();
    }

    /// Before the fix: MLflow leaves the name of some runs blank, and these were left out.
    @Test
    void anMlflowRunWithoutANameIsCalledByItsId() throws Exception {
        var sink = read("mlflow", "runs.csv", """
                Start Time,Duration,Run ID,Name,Source Type,Source Name,User,Status,lr,accuracy
                2024-08-04 14:28,7.6s,d52aeb,,LOCAL,main.py,u,FINISHED,,0.8
                2024-08-04 00:52,6.3s,2b54d0,serious-foal-242,LOCAL,main.py,u,FINISHED,0.1,0.9
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model())
                .containsExactly("d52aeb", "serious-foal-242");
    }

    /// Before: a score of 0 for categories of which no test was run.
    @Test
    void bfclWritesZeroForACategoryOfWhichNothingWasRun() throws Exception {
        var sink = read("bfcl-leaderboard", "data_overall.csv", """
                Rank,Overall Acc,Model,Live Acc,Live Simple AST,Live Multiple AST,Multi Turn Acc,Multi Turn Base,Multi Turn Miss Func
                1,0.82%,only relevance,0.00%,N/A,N/A,0.00%,N/A,N/A
                2,0.40%,none right,0.00%,0.00%,N/A,1.50%,3.00%,N/A
                """);

        var never = sink.runs().getFirst();
        assertThat(RecordingSink.measurement(never, "Live Acc").value()).isInstanceOf(Quantity.Unknown.class);
        assertThat(RecordingSink.measurement(never, "Multi Turn Acc").value()).isInstanceOf(Quantity.Unknown.class);
        assertThat(RecordingSink.measurement(never, "Overall Acc").value()).isEqualTo(Quantity.of(0.82));
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "Live Acc").value()).isEqualTo(Quantity.of(0));
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("nothing it sums up was run"));
    }

    /// Before: a plain table, whose accuracies had no direction.
    @Test
    void bfclsFormatsOfThePromptHaveAnAccuracyEach() throws Exception {
        var sink = read("bfcl-leaderboard", "data_format_sensitivity.csv",
                """
                        Rank,Model,Format Sensitivity Max Delta,Format Sensitivity Standard Deviation,Config ret_fmt=python&tool_call_tag=True,Config ret_fmt=json&tool_call_tag=True
                        1,A (FC),N/A,N/A,N/A,N/A
                        2,B (Prompt),12.5,3.41,81.50%,69.00%
                        """);

        var metric = RecordingSink.measurement(sink.runs().getLast(), "Config ret_fmt=json&tool_call_tag=True")
                .metric();
        assertThat(metric.unit()).isEqualTo(Unit.PERCENT);
        assertThat(metric.direction()).contains(Direction.HIGHER_IS_BETTER);
    }

    /// Before: prices per million tokens were dollars, and a speed had no unit.
    @Test
    void aShortListOfArtificialAnalysisNamesPricesTheOtherWayRound() throws Exception {
        var sink = read("artificial-analysis-table", "artificial_analysis.json", """
                [{"name":"A","intelligence_index":31,"speed_tps":32.6,"ttft_s":3.5,"input_price_per_1m":1.6},
                 {"name":"B","intelligence_index":60,"speed_tps":null,"ttft_s":null,"input_price_per_1m":null}]""");

        var first = sink.runs().getFirst();
        assertThat(RecordingSink.measurement(first, "input_price_per_1m").metric().unit().symbol())
                .isEqualTo("USD/1M tokens");
        assertThat(RecordingSink.measurement(first, "speed_tps").metric().unit().symbol()).isEqualTo("tokens/s");
    }

    /// Before: a plain table of links, whose scores had neither unit nor direction.
    @Test
    void mtebsBoardNamesItsModelsByLinks() throws Exception {
        var sink = read("mteb-leaderboard", "overall.csv",
                """
                        ,Model,Model Size (Million Parameters),"Memory Usage (GB, fp32)",Embedding Dimensions,Max Tokens,MIRACLRetrieval (rus-Cyrl),TERRa (rus-Cyrl)
                        0,"<a target=""_blank"" href=""https://example.org/acme/m3"">m3</a>",567,2.11,1024,8192,70.16,60.6
                        1,[base](https://example.org/acme/base),180,0.67,768,512,,52.12
                        """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("m3", "base");
        var first = sink.runs().getFirst();
        assertThat(RecordingSink.measurement(first, "TERRa (rus-Cyrl)").metric().unit()).isEqualTo(Unit.PERCENT);
        assertThat(RecordingSink.measurement(first, "TERRa (rus-Cyrl)").metric().direction())
                .contains(Direction.HIGHER_IS_BETTER);
        assertThat(RecordingSink.measurement(first, "Model Size (Million Parameters)").metric().unit().symbol())
                .isEqualTo("M parameters");
        assertThat(first.configuration().settings()).isEmpty();
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "MIRACLRetrieval (rus-Cyrl)").value())
                .isInstanceOf(Quantity.Unknown.class);
    }
}
