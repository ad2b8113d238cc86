package paretoscope.ingest.opencompass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Unit;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.Importers;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.Reads;
import paretoscope.ingest.recording.RecordingSink;

class OpenCompassImporterTest {
    private static final String TOOL = "opencompass";

    @TempDir
    Path folder;

    private final Reads reads = new Reads(new OpenCompassImporter());

    private SourceFile result(String name, String text) throws Exception {
        Files.createDirectories(folder.resolve("20250101_120000/configs"));
        return Reads.file(folder, "20250101_120000/results/qwen-7b-hf/" + name, text);
    }

    @Test
    void aDatasetsScoresAreInPercentHoweverSmall() throws Exception {
        var sink = Imported.as(TOOL, result("gsm8k.json", "{\"accuracy\": 0.5}"));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("qwen-7b-hf");
        assertThat(sink.onlyRun().task().name()).isEqualTo("gsm8k");
        assertThat(sink.measurement("accuracy").value()).isEqualTo(Quantity.of(0.5));
        assertThat(sink.measurement("accuracy").metric().unit()).isEqualTo(Unit.PERCENT);
    }

    @Test
    void detailsAreTheQuestionsInWhicheverWayAnEvaluatorTellsThem() throws Exception {
        var numbered = Imported.as(TOOL, result("ceval.json", """
                {"accuracy": 50.0, "details": {"type": "PPL", "0": {"pred": "A", "refr": "A", "is_correct": true},
                 "1": {"pred": "B", "refr": "C", "is_correct": false}}}"""));
        var listed = Imported.as(TOOL, result("aime.json", """
                {"accuracy": 25.0, "details": [{"pred": "7", "answer": "8", "correct": [true, false]},
                 {"pred": "1", "answer": "2", "correct": [false, false]}]}"""));

        assertThat(numbered.attempts()).extracting(attempt -> attempt.item()).containsExactly("0", "1");
        assertThat(numbered.attempts().getFirst().answer()).contains("A");
        assertThat(numbered.measurement("accuracy").n()).hasValue(2);
        assertThat(numbered.measurement("accuracy").standardError().orNaN()).isCloseTo(50 / Math.sqrt(2),
                Offset.offset(1e-9));
        assertThat(listed.attempts().getFirst().scores().values()).containsExactly(Quantity.of(0.5));
        assertThat(listed.measurement("accuracy").standardError().isKnown()).isFalse();
    }

    @Test
    void countsOfVerdictsAreNoScores() throws Exception {
        var sink = Imported.as(TOOL, result("mbpp.json", """
                {"pass": 30, "timeout": 1, "failed": 9, "wrong_answer": 10, "score": 60.0, "bleu": 23.5}"""));

        assertThat(sink.measurement("timeout").metric().kind()).isEqualTo(MetricKind.NEITHER);
        assertThat(sink.measurement("score").metric().unit()).isEqualTo(Unit.PERCENT);
    }

    /// Before the fix: nothing said why such a run has no score.
    @Test
    void anEvaluationThatFailedIsARunWithoutScores() throws Exception {
        var sink = Imported.as(TOOL,
                result("x.json", "{\"error\": \"predictions and references differ in length\"}"));
        var run = sink.onlyRun();

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.measurements()).isEmpty();
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("differ in length"));
    }

    @Test
    void predictionsAreNoResultsAndAFlatFileElsewhereIsNotOurs() throws Exception {
        assertThat(reads.support("p.json", """
                {"0": {"origin_prompt": [{"role": "HUMAN"}], "prediction": "A", "gold": "B"}}"""))
                .isEqualTo(Support.NOT_RESULTS);
        assertThat(reads.support(Reads.file(folder, "results/m/gsm8k.json", "{\"accuracy\": 50}")))
                .isEqualTo(Support.NONE);
    }

    @Test
    void aSummaryNamedByTheUserIsReadAsTheTableItIs() throws Exception {
        var summary = Reads.file(folder, "summary.csv", """
                dataset,version,metric,mode,a,b
                gsm8k,1d7fe4,accuracy,gen,52.01,-
                """);
        var importer = Importers.installed().choose(summary, ReadOptions.defaults().withTool(TOOL));

        assertThat(importer.tool()).isEqualTo(TOOL);
        assertThat(Imported.as(TOOL, summary).onlyRun().configuration().model()).isEqualTo("a");
    }

    /// Before the fix: a model called "total_count" had scored 8 %, and the score beside its counts was no number.
    @Test
    void theNumberOfQuestionsIsNoModelAndAScoreMayNameItsCounts() throws Exception {
        var sink = Imported.as(TOOL, Reads.file(folder, "summary_20260809.csv", """
                dataset,version,metric,mode,total_count,served
                gsm8k,1,accuracy,gen,8,87.50 (7/8)
                """));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("served");
        assertThat(sink.measurement("accuracy").value()).isEqualTo(Quantity.of(87.5));
        assertThat(sink.measurement("accuracy").n()).hasValue(8);
    }

    @Test
    void theSummaryIsReadOnceHoweverOftenItIsWritten() throws Exception {
        var table = "| dataset | version | metric | mode | a |\n|----- | ----- | ----- | ----- | -----|\n"
                + "| gsm8k | 1d7fe4 | accuracy | gen | 52.01 |\n";
        var alone = Reads.file(folder, "alone/summary_1.md", table);
        var copy = Reads.file(folder, "whole/summary_1.md", table);
        Reads.file(folder, "whole/summary_1.csv", "dataset,version,metric,mode,a\ngsm8k,1d7fe4,accuracy,gen,52.01\n");
        var text = Reads.file(folder, "whole/summary_1.txt",
                "20230831_110430\ntabulate format\n^^^^\ndataset  version  metric\n-----\ngsm8k  1d7fe4  accuracy\n");

        assertThat(reads.support(alone)).isEqualTo(Support.NONE);
        assertThat(reads.support(copy)).isEqualTo(Support.NOT_RESULTS);
        assertThat(reads.support(text)).isEqualTo(Support.NOT_RESULTS);
    }

    /// Before: no results, though no CSV stood beside it.
    @Test
    void aSummaryOfWhichOnlyTheTextIsLeftIsReadFromTheCsvInIt() throws Exception {
        var sink = Imported.as(TOOL, Reads.file(folder, "summary_2.txt", """
                20240426_144147
                tabulate format
                ^^^^^^^^
                dataset    version    metric         mode      a  b
                ---------  ---------  -------------  ------  ---  ---
                ceval      -          naive_average  gen      56  -
                $$$$$$$$

                csv format
                ^^^^^^^^
                dataset,version,metric,mode,a,b
                ceval,-,naive_average,gen,56.33,-
                ceval-network,db9ce2,accuracy,gen,0.50,41.00
                $$$$$$$$

                raw format
                ^^^^^^^^
                Model: a
                ceval-network: {'accuracy': 0.5}
                """));

        assertThat(sink.runs()).extracting(run -> run.configuration().model() + " " + run.task().name())
                .containsExactly("a ceval", "a ceval-network", "b ceval-network");
        assertThat(sink.runs().getFirst().task().aggregate()).isTrue();
        var small = RecordingSink.measurement(sink.runs().get(1), "accuracy");
        assertThat(small.value()).isEqualTo(Quantity.of(0.5));
        assertThat(small.metric().unit()).isEqualTo(Unit.PERCENT);
    }

    /// Before: every score of a folder that is read whole counted twice.
    @Test
    void theSummaryOfAFolderAddsItsMeansToTheResultsBesideIt() throws Exception {
        Reads.file(folder, "t/results/a/gsm8k.json", "{\"accuracy\": 52.0131}");
        var table = Reads.file(folder, "t/summary/summary_t.csv", """
                dataset,version,metric,mode,a,b
                gsm8k,1d7fe4,accuracy,gen,52.01,48.00
                maths,-,naive_average,gen,52.01,48.00
                """);
        var sink = Imported.as(TOOL, SourceFile.open(table.path(), "summary/summary_t.csv"));

        assertThat(sink.runs()).extracting(run -> run.configuration().model() + " " + run.task().name())
                .containsExactly("b gsm8k", "a maths", "b maths");
        assertThat(sink.runs()).allMatch(run -> run.configuration().settings().isEmpty());
        assertThat(sink.issues()).anyMatch(issue -> issue.why().startsWith("1 of its scores are read from"));
        assertThat(Imported.as(TOOL, SourceFile.open(table.path())).runs()).as("the summary alone").hasSize(4);
    }
}
