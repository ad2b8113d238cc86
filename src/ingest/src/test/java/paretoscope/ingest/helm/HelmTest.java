package paretoscope.ingest.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.Reads;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class HelmTest {
    private static final String SPEC = """
            {"name":"mmlu:subject=law,model=openai_gpt2","scenario_spec":{"class_name":"M","args":{"subject":"law"}},
             "adapter_spec":{"model":"openai/gpt2","temperature":0.0,"instructions":"long"},"groups":["mmlu"]}""";
    private static final String INSTANCES = """
            [{"instance_id":"id1","train_trial_index":0,"stats":[%s,%s]},{"instance_id":"id2","train_trial_index":0,
             "stats":[%s]},{"instance_id":"id2","train_trial_index":0,"perturbation":{"name":"robustness"},"stats":[]},
             {"instance_id":"id3","train_trial_index":0,"stats":[%s]}]""".formatted(stat("exact_match", "test", 1),
            stat("num_prompt_tokens", "test", 300), stat("exact_match", "test", 0), stat("exact_match", "valid", 1));
    private static final String STATS = "[" + stat("exact_match", "test", 0.5) + "," + stat("exact_match", "valid", 1)
            + "," + stat("num_instances", "test", 2) + "," + stat("num_instances", "valid", 1) + ","
            + stat("exact_match", "test", 0.1).replace("\"split\"",
                    "\"perturbation\":{\"name\":\"robustness\"},\"split\"")
            + ",{\"name\":{\"name\":\"training_co2_cost\",\"split\":\"test\"},\"count\":0,\"sum\":0,\"sum_squared\":0}]";
    private static final String REQUESTS = """
            {"adapter_spec":{"model":"openai/gpt2"},"request_states":[{"instance":{"id":"id1","split":"test"},
             "train_trial_index":0,"result":{"success":true,"completions":[{"text":" B","tokens":[]}],"cached":false,
             "request_time":0.5,"request_datetime":1762354922}},{"instance":{"id":"id2","split":"test"},
             "train_trial_index":0,"result":{"success":false,"error":"rate limit","completions":[],"cached":false}}]}""";

    @TempDir
    Path folder;

    private final Reads reads = new Reads(new HelmImporter());

    private static String stat(String name, String split, double value) {
        return "{\"name\":{\"name\":\"%s\",\"split\":\"%s\"},\"count\":1,\"sum\":%s,\"sum_squared\":1,\"mean\":%s}"
                .formatted(name, split, value, value);
    }

    private RecordingSink folder() throws Exception {
        Reads.file(folder, "run/run_spec.json", SPEC);
        Reads.file(folder, "run/per_instance_stats.json", INSTANCES);
        Reads.file(folder, "run/scenario_state.json", REQUESTS);
        return reads.certain(Reads.file(folder, "run/stats.json", STATS));
    }

    @Test
    void aFolderIsOneRun() throws Exception {
        var run = folder().onlyRun();

        assertThat(run.configuration().model()).isEqualTo("openai/gpt2");
        assertThat(run.task().name()).isEqualTo("mmlu:subject=law");
        assertThat(run.details()).containsEntry("adapter.temperature", "0.0").doesNotContainKey("adapter.instructions");
        for (var part : new String[]{"run_spec.json", "per_instance_stats.json", "scenario_state.json"}) {
            assertThat(reads.support(SourceFile.open(folder.resolve("run").resolve(part)))).as(part)
                    .isEqualTo(Support.NOT_RESULTS);
        }
    }

    @Test
    void theNumberOfInstancesIsAStatisticOfItsOwnAndTheCountIsOfTrials() throws Exception {
        var sink = folder();

        assertThat(sink.measurement("exact_match").n()).hasValue(2);
        assertThat(sink.onlyRun().items()).hasValue(2);
    }

    @Test
    void theStandardErrorFollowsFromTheInstancesNotFromTheTrials() throws Exception {
        assertThat(folder().measurement("exact_match").standardError().orNaN()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theValidationSplitKeepsItsName() throws Exception {
        var sink = folder();

        assertThat(sink.measurement("exact_match,valid").value().orNaN()).isEqualTo(1);
        assertThat(sink.attempts()).extracting(attempt -> attempt.tags().getOrDefault("split", ""))
                .containsExactly("test", "test", "valid");
    }

    @Test
    void perturbedInstancesAndStatisticsWithoutObservationsAreLeftOut() throws Exception {
        var sink = folder();

        assertThat(sink.measurement("exact_match").value().orNaN()).isEqualTo(0.5);
        assertThat(sink.onlyRun().measurements()).hasSize(2);
        assertThat(sink.attempts()).hasSize(3);
        assertThat(sink.onlyRun().details()).containsEntry("perturbations", "robustness");
    }

    @Test
    void requestsAddAnswersErrorsAndTimes() throws Exception {
        var sink = folder();

        assertThat(sink.attempts().get(0).answer()).contains("B");
        assertThat(sink.attempts().get(0).usage().get(UsageField.LATENCY_S).orNaN()).isEqualTo(0.5);
        assertThat(sink.attempts().get(0).usage().get(UsageField.INPUT_TOKENS).orNaN()).isEqualTo(300);
        assertThat(sink.attempts().get(1).error()).contains("rate limit");
        assertThat(sink.onlyRun().started()).isPresent();
    }

    @Test
    void whereOnlyTheValidationSplitWasRunItIsTheMainOne() throws Exception {
        var sink = reads.certain("stats.json", "[" + stat("exact_match", "valid", 0.4) + "]");

        assertThat(sink.measurement("exact_match").value().orNaN()).isEqualTo(0.4);
    }

    @Test
    void withoutItsSpecificationTheFoldersNameTellsTheModel() throws Exception {
        var sink = reads.certain(Reads.file(folder, "boolq-model=openai_davinci/stats.json", STATS));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("openai/davinci");
        assertThat(sink.onlyRun().task().name()).isEqualTo("boolq");
    }

    @Test
    void aPartThatIsLeftAloneIsReadByItself() throws Exception {
        var instances = reads.certain(Reads.file(folder, "a,model=x_y/per_instance_stats.json", INSTANCES));
        var requests = reads.certain(Reads.file(folder, "b/scenario_state.json", REQUESTS));

        assertThat(instances.attempts()).hasSize(3);
        assertThat(requests.onlyRun().configuration().model()).isEqualTo("openai/gpt2");
        assertThat(requests.attempts()).allMatch(attempt -> attempt.scores().isEmpty());
    }

    @Test
    void aSuiteIsReadWhereItsRunsAreNotThere() throws Exception {
        var text = "[{\"run_path\":\"p\",\"run_spec\":" + SPEC + ",\"stats\":" + STATS + "}]";
        var sink = reads.certain(Reads.file(folder, "suite/runs.json", text));

        assertThat(sink.onlyRun().key()).startsWith("mmlu:");
        Reads.file(folder, "suite/r/run_spec.json", SPEC);
        Reads.file(folder, "suite/r/stats.json", STATS);
        assertThat(reads.support(SourceFile.open(folder.resolve("suite/runs.json")))).isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void tablesOfGroupsSayWhichWayIsBetter() throws Exception {
        var sink = reads.certain(Reads.file(folder, "groups/json/g_accuracy.json", """
                {"title":"Accuracy","header":[{"value":"Model"},{"value":"Mean win rate"},{"value":"MMLU - ECE",
                 "lower_is_better":true,"metadata":{"metric":"ECE","run_group":"MMLU"}}],
                 "rows":[[{"value":"gpt2"},{"value":0.5},{"value":0.1}],[{"value":"x"},{},{"value":null}]]}"""));

        assertThat(sink.runs()).hasSize(2);
        assertThat(sink.runs().getFirst().task().aggregate()).isTrue();
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "ECE").metric().direction())
                .contains(Direction.LOWER_IS_BETTER);
    }

    @Test
    void theCostsOfASuiteAreTheTokensOfItsModels() throws Exception {
        var sink = reads.certain(Reads.file(folder, "v1/costs.json", """
                {"openai/gpt2": {"num_prompt_tokens": 712.5, "num_completion_tokens": 38.0, "num_completions": 2.0,
                  "total_tokens": 750.5},
                 "acme/mute": {"num_prompt_tokens": 0, "num_completion_tokens": 4.0, "total_tokens": 4.0}}"""));

        assertThat(sink.runs()).extracting(run -> run.configuration().model())
                .containsExactly("openai/gpt2", "acme/mute");
        assertThat(sink.runs()).allMatch(run -> run.task().equals(new Task("v1", true)));
        assertThat(sink.runs().getFirst().usage().get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(712.5));
        assertThat(sink.runs().getFirst().usage().get(UsageField.TOTAL_TOKENS)).isEqualTo(Quantity.of(750.5));
        assertThat(sink.runs().getLast().usage().get(UsageField.INPUT_TOKENS).isKnown()).isFalse();
    }

    @Test
    void theCostsOfASuiteWhoseRunsLieBesideThemAreCountedThere() throws Exception {
        Reads.file(folder, "v1/r/run_spec.json", SPEC);
        Reads.file(folder, "v1/r/stats.json", STATS);

        assertThat(reads.support(Reads.file(folder, "v1/costs.json",
                "{\"a/b\": {\"num_prompt_tokens\": 7, \"total_tokens\": 7}}"))).isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void whatDescribesASuiteIsNoResult() throws Exception {
        assertThat(reads.support("summary.json", "{\"release\":\"v1\",\"suites\":[\"v1\"],\"date\":\"2024-01-01\"}"))
                .isEqualTo(Support.NOT_RESULTS);
        assertThat(reads.support("groups_metadata.json", "{\"mmlu\":{\"displayName\":\"MMLU\",\"description\":\"d\"}}"))
                .isEqualTo(Support.NOT_RESULTS);
        assertThat(
                reads.support("groups_metadata.json", "{\"mmlu\":{\"display_name\":\"MMLU\",\"description\":\"d\"}}"))
                .isEqualTo(Support.NOT_RESULTS);
        assertThat(reads.support("runs_to_run_suites.json", "{\"mmlu:model=a_b\":\"v1\"}"))
                .isEqualTo(Support.NOT_RESULTS);
        assertThat(reads.support("other.json", "{\"name\":\"v1\"}")).isEqualTo(Support.NONE);
    }

    @Test
    void columnsOfTablesWithoutMetadataNameTheirGroupInTheTitle() throws Exception {
        var sink = reads.certain(Reads.file(folder, "groups/core.json", """
                [{"title":"Accuracy","header":[{"value":"Model/adapter"},{"value":"Mean win rate"},
                 {"value":"MMLU - EM"},{"value":"CNN/DailyMail - Observed inference time (s)"}],
                 "rows":[[{"value":"gpt2"},{"value":0.5},{"value":0.25},{"value":1.5}]]}]"""));

        assertThat(sink.runs()).extracting(run -> run.task().name()).containsExactly("Accuracy", "MMLU",
                "CNN/DailyMail");
        assertThat(sink.runs()).extracting(run -> run.task().aggregate()).containsExactly(true, false, false);
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "Observed inference time (s)").metric())
                .isEqualTo(Metric.cost("Observed inference time (s)", Unit.SECONDS));
    }

    @Test
    void aTableOfASubjectIsATaskOfItsOwnAndTheWholeGroupAnAggregate() throws Exception {
        // Before the fix the subjects' scores were lost behind those of the whole group.
        var sink = reads.certain(Reads.file(folder, "groups/mmlu.json", """
                [{"title":"MMLU","header":[{"value":"Model"},{"value":"EM","metadata":{"metric":"EM",
                 "run_group":"MMLU"}}],"rows":[[{"value":"gpt2"},{"value":0.5}]]},
                 {"title":"subject: law","header":[{"value":"Model"},{"value":"EM","metadata":{"metric":"EM",
                 "run_group":"MMLU"}}],"rows":[[{"value":"gpt2"},{"value":0.25}]]}]"""));

        assertThat(sink.runs()).extracting(run -> run.task().name()).containsExactly("MMLU", "MMLU, subject: law");
        assertThat(sink.runs()).extracting(run -> run.task().aggregate()).containsExactly(true, false);
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "EM").value()).isEqualTo(Quantity.of(0.25));
    }

    @Test
    void aTableOfASubjectInAFileOfItsOwnIsNotAboutTheWholeGroup() throws Exception {
        var sink = reads.certain(Reads.file(folder, "groups/json/mmlu_mmlu_subject:law.json", """
                {"title":"subject: law","name":"mmlu_subject:law","header":[{"value":"Model"},
                 {"value":"EM","metadata":{"metric":"EM","run_group":"MMLU"}}],
                 "rows":[[{"value":"gpt2"},{"value":0.25}]]}"""));

        assertThat(sink.onlyRun().task()).isEqualTo(Task.of("MMLU, subject: law"));
    }

    @Test
    void whatIsMeasuredOnPerturbedInstancesIsAMetricOfItsOwn() throws Exception {
        var sink = reads.certain(Reads.file(folder, "groups/mmlu.json", """
                [{"title":"Accuracy","name":"accuracy","header":[{"value":"Model"},{"value":"MMLU - EM","metadata":
                 {"metric":"EM","run_group":"MMLU"}}],"rows":[[{"value":"gpt2"},{"value":0.5}]]},
                 {"title":"Robustness","name":"robustness","header":[{"value":"Model"},
                 {"value":"MMLU - EM (Robustness)","metadata":
                 {"metric":"EM","run_group":"MMLU","perturbation":"Robustness"}}],
                 "rows":[[{"value":"gpt2"},{"value":0.25}]]}]"""));

        assertThat(sink.onlyRun().task()).isEqualTo(Task.of("MMLU"));
        assertThat(sink.measurement("EM").value()).isEqualTo(Quantity.of(0.5));
        assertThat(sink.measurement("EM (Robustness)").value()).isEqualTo(Quantity.of(0.25));
        assertThat(sink.measurement("EM (Robustness)").metric().withName("EM"))
                .isEqualTo(sink.measurement("EM").metric());
    }

    @Test
    void theTitleOfAColumnFromBeforeMetadataNamesThePerturbationToo() throws Exception {
        var sink = reads.certain(Reads.file(folder, "groups/json/core_robustness.json", """
                {"title":"Robustness","header":[{"value":"Model/adapter"},{"value":"MMLU - EM"},
                 {"value":"MMLU - EM (Robustness)","lower_is_better":false}],
                 "rows":[[{"value":"gpt2"},{"value":0.5},{"value":0.25}]]}"""));

        assertThat(sink.measurement("EM (Robustness)").metric().unit()).isEqualTo(Unit.SHARE);
    }

    @Test
    void emissionsOfATrainingAreACostInKilograms() throws Exception {
        var sink = reads.certain(Reads.file(folder, "groups/json/efficiency.json", """
                {"title":"Training","header":[{"value":"Model"},{"value":"Training emissions (kg CO2)",
                 "lower_is_better":true}],"rows":[[{"value":"gpt2"},{"value":550.0}]]}"""));

        var emissions = sink.measurement("Training emissions (kg CO2)").metric();
        assertThat(emissions.kind()).isEqualTo(MetricKind.COST);
        assertThat(emissions.unit().symbol()).isEqualTo("kgCO2e");
    }

    @Test
    void theEfficiencyTablesNameScenarioAndModelInOneCell() throws Exception {
        var efficiency = new Reads(new HelmEfficiencyImporter());
        var sink = efficiency.certain("runtimes.csv", """
                scenario,inference_runtime,inference_idealized_runtime,num_output_tokens,exact_match,y=x,
                "imdb:only_contrast=True,model=ai21_j1-jumbo,data_augmentation=contrast_sets",0.8,0.4,2,0.9,0.8,
                boolq:model=openai_davinci,0.6,0.3,1,,0.6,
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("ai21/j1-jumbo",
                "openai/davinci");
        assertThat(sink.runs()).extracting(run -> run.task().name())
                .containsExactly("imdb:only_contrast=True,data_augmentation=contrast_sets", "boolq");
        assertThat(sink.runs().getFirst().measurements()).hasSize(4);
        assertThat(RecordingSink.measurement(sink.runs().getFirst(), "inference_runtime").metric().unit().symbol())
                .isEqualTo("s");
        assertThat(sink.runs().getLast().measurements()).as("a blank score is unknown").hasSize(3);
    }

    @Test
    void otherStatisticsAreNotTaken() throws Exception {
        assertThat(reads.support(TestFile.of("s.json", "[{\"name\":\"x\",\"count\":1}]"))).isEqualTo(Support.NONE);
    }
}
