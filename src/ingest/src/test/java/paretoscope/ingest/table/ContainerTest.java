package paretoscope.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Run;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;
import paretoscope.ingest.recording.TestZip;

class ContainerTest {
    private static RecordingSink read(SourceFile file) throws Exception {
        var sink = new RecordingSink();
        new TableImporter().read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        return sink;
    }

    private static RecordingSink read(String name, String text) throws Exception {
        return read(TestFile.of(name, text));
    }

    private static double value(Run run, String metric) {
        return RecordingSink.measurement(run, metric).value().orNaN();
    }

    @Test
    void aSheetBelowItsTitleIsReadWithDatesPercentagesAndFormulaValues() throws Exception {
        var run = read(TestFile.of("book.xlsx", TableSamples.workbook())).runs().getFirst();

        assertThat(run.configuration().model()).isEqualTo("m4");
        assertThat(value(run, "accuracy")).isEqualTo(40);
        assertThat(run.details()).containsEntry("date", "2023-03-15");
        assertThat(value(run, "total_cost")).isEqualTo(4.25);
        assertThat(run.at().text()).isEqualTo("Results row 4");
    }

    @Test
    void aWorkbookThatUnfoldsBeyondReasonIsNotOpened() throws Exception {
        var bomb = TestFile.of("bomb.xlsx", new TestZip().deflated("xl/workbook.xml", "<workbook/>")
                .deflated("xl/sharedStrings.xml", new byte[64 << 20]).bytes());

        assertThatThrownBy(() -> read(bomb)).isInstanceOf(UnreadableSource.class);
    }

    @Test
    void nestedObjectsBecomeDottedColumnsAndListsStayText() throws Exception {
        var run = read("runs.json", """
                [{"model": "a", "config": {"effort": "low"}, "scores": {"accuracy": 0.5}, "list": [1, 2]},
                 {"model": "a", "config": {"effort": "high"}, "scores": {"accuracy": 0.7}, "list": [1]}]""").runs()
                .getLast();

        assertThat(run.configuration().settings()).containsEntry("config.effort", "high");
        assertThat(value(run, "scores.accuracy")).isEqualTo(0.7);
        assertThat(run.at().text()).isEqualTo("/1");
    }

    @Test
    void aBadLineOfJsonCostsItselfAlone() throws Exception {
        var sink = read("runs.jsonl", """
                {"model": "a", "accuracy": 0.5}
                {"model": "b", "accuracy": 0.
                {"model": "c", "accuracy": NaN}
                {"model": "d", "accu""");

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("a", "c");
        assertThat(sink.issues()).filteredOn(issue -> issue.kind() == Issue.Kind.SKIPPED)
                .extracting(issue -> issue.where().text()).containsExactly("line 2", "line 4");
        assertThat(sink.issues().getLast().why()).isEqualTo("the last line is only half written");
    }

    @Test
    void anArrayThatBreaksOffKeepsTheRowsBeforeTheBreak() throws Exception {
        var sink = read("runs.json", "[{\"model\": \"a\", \"acc\": 1}, {\"model\": \"b\", \"acc\": 0}, {\"mod");

        assertThat(sink.runs()).hasSize(2);
        assertThat(sink.issues().getLast().why()).contains("the 2 rows before it were read");
    }

    @Test
    void rowsInsideAWrappingObjectAreFound() throws Exception {
        var sink = read("export.json", """
                {"version": 3, "results": [{"model": "a", "accuracy": 0.5}, {"model": "b", "accuracy": 0.6}]}""");

        assertThat(sink.runs()).hasSize(2);
        assertThat(sink.runs().getFirst().at().text()).isEqualTo("/results/0");
    }

    @Test
    void fieldsThatComeUpLaterAreBlankBefore() throws Exception {
        var sink = read("runs.jsonl", "{\"model\":\"a\",\"acc\":0.5}\n{\"model\":\"b\",\"acc\":0.6,\"cost\":2}\n");

        assertThat(value(sink.runs().getFirst(), "cost")).isNaN();
        assertThat(value(sink.runs().getLast(), "cost")).isEqualTo(2);
    }

    @Test
    void yamlScalarsStayTheTextTheyAre() throws Exception {
        var sink = read("board.yml", """
                - model: a
                  commit_hash: 5493654
                  accuracy: 0.5
                - model: b
                  commit_hash: 5e13845
                  accuracy: 0.6
                """);

        assertThat(sink.runs()).extracting(run -> run.details().get("commit_hash")).containsExactly("5493654",
                "5e13845");
    }

    @Test
    void aBrokenItemOfAYamlListCostsItselfAlone() throws Exception {
        var sink = read("board.yml", """
                - model: a
                  accuracy: 0.5
                - model: "b
                  accuracy: 0.6
                - model: c
                  accuracy: 0.7
                """);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("a", "c");
        assertThat(sink.issues()).anySatisfy(issue -> assertThat(issue.where().text()).isEqualTo("line 3"));
    }

    @Test
    void yamlAliasesAreNotFollowedSoThatTheyCannotMultiply() throws Exception {
        var laughs = new StringBuilder("- model: a\n  accuracy: 0.5\n  x0: &x0 [ha, ha]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("  x%d: &x%d [*x%d, *x%d, *x%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }

        assertThat(read("laughs.yml", laughs.toString()).runs()).hasSize(1);
    }

    @Test
    void textInUtf16AndWindowsEncodingIsDecoded() throws Exception {
        assertThat(read(TestFile.of("runs.csv", TableSamples.utf16())).runs()).isNotEmpty();

        var western = read(TestFile.of("runs.csv",
                "model;accuracy\nMod\u00e8le A;0,5\nMod\u00e8le B;0,6\n".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(western.runs().getFirst().configuration().model()).isEqualTo("Mod\u00e8le A");
        assertThat(western.issues()).extracting(Issue::why).contains("the text is taken to be windows-1252");
    }

    @Test
    void aLineWithoutAnEndIsRefusedBeforeItFillsTheMemory() {
        var endless = TestFile.of("endless.csv", "model,acc\na,1\nb," + "9".repeat(17 << 20));

        assertThatThrownBy(() -> read(endless)).isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("line 3: the line is longer than 16 MiB");
    }
}
