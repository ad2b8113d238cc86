package paretoscope.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.ingest.recording.TestFile;
import tools.jackson.databind.JsonNode;

class JsonRecordsTest implements RecordVisitor {
    private final List<String> records = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    @Override
    public void record(long index, Locator at, JsonNode value) {
        records.add(at.text() + " " + value);
    }

    @Override
    public void unreadable(Locator at, String why) {
        troubles.add(at.text() + ": " + why);
    }

    private RecordLayout read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private RecordLayout read(byte[] bytes) throws IOException {
        return JsonRecords.read(TestFile.of("records.json", bytes), JsonDialect.PYTHON, Selection.ALL,
                Cancellation.NEVER, this);
    }

    @Test
    void anArrayInAFileForLinesIsReadAsAnArray() throws IOException {
        assertThat(read("[{\"a\":1},\n{\"a\":2}]")).isEqualTo(RecordLayout.ARRAY);
        assertThat(records).containsExactly("/0 {\"a\":1}", "/1 {\"a\":2}");
    }

    @Test
    void linesInAFileForOneObjectAreReadAsLines() throws IOException {
        assertThat(read("{\"a\":1}\n\n{\"a\":2}\n")).isEqualTo(RecordLayout.LINES);
        assertThat(records).containsExactly("line 1 {\"a\":1}", "line 3 {\"a\":2}");
    }

    @Test
    void objectsLaidOutOverLinesAreReadOneAfterAnother() throws IOException {
        assertThat(read("{\n \"a\": 1\n}\n{\n \"a\": 2\n}")).isEqualTo(RecordLayout.DOCUMENTS);
        assertThat(records).containsExactly("line 1 {\"a\":1}", "line 4 {\"a\":2}");
    }

    @Test
    void aBadLineIsReportedWithItsNumberAndTheGoodOnesStay() throws IOException {
        read("{\"a\":1}\n{\"a\":oops}\n{\"a\":3} 4\n{\"a\":5}\n");

        assertThat(records).containsExactly("line 1 {\"a\":1}", "line 4 {\"a\":5}");
        assertThat(troubles).hasSize(2).first().asString().startsWith("line 2: ");
    }

    @Test
    void aBadFirstLineDoesNotHideTheOthers() throws IOException {
        assertThat(read("{\"a\":oops}\n{\"a\":2}\n")).isEqualTo(RecordLayout.LINES);
        assertThat(records).containsExactly("line 2 {\"a\":2}");
        assertThat(troubles).hasSize(1);
    }

    @Test
    void linesParsedAtOnceComeInTheirOrder() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            text.append("{\"a\":").append(i).append(i % 1000 == 999
                    ? "\n"
                    : ",\"b\":\"" + "x".repeat(i % 97)
                            + "\"}\n");
        }
        read(text.toString());

        assertThat(records).hasSize(39_960);
        for (int i = 0, line = 1; i < records.size(); i++, line += line % 1000 == 999 ? 2 : 1) {
            assertThat(records.get(i)).startsWith("line " + line + " {\"a\":" + (line - 1));
        }
        assertThat(troubles).hasSize(40).first().asString().startsWith("line 1000: ");
    }

    @Test
    void aHalfWrittenLastLineIsNormal() throws IOException {
        read("{\"a\":1}\n{\"a\":2}\n{\"a\":\"be");

        assertThat(records).hasSize(2);
        assertThat(troubles).containsExactly("line 3: the last line is only half written");
    }

    @Test
    void onlyLineFeedsEndALine() throws IOException {
        read("{\"a\":\"x\u2028y\u0085z\"}\r\n{\"a\":2}\r\n");

        assertThat(records).hasSize(2);
        assertThat(troubles).isEmpty();
    }

    @Test
    void anEndlessLineIsRefusedWithoutBeingHeld() throws IOException {
        var bounds = new JsonBounds(10, 100, 100, 100, 64);
        var file = TestFile.of("x.jsonl", "{\"a\":1}\n{\"a\":\"" + "x".repeat(200_000) + "\"}\n{\"a\":3}\n");

        JsonRecords.read(file, JsonDialect.PYTHON, Selection.ALL, Cancellation.NEVER, bounds, this);

        assertThat(records).containsExactly("line 1 {\"a\":1}", "line 3 {\"a\":3}");
        assertThat(troubles).singleElement().asString().startsWith("line 2: the line is longer than");
    }

    @Test
    void anArrayThatBreaksOffKeepsWhatCameBefore() throws IOException {
        read("[{\"a\":1},{\"a\":2},{\"a\"");

        assertThat(records).hasSize(2);
        assertThat(troubles).singleElement().asString().contains("breaks off").contains("2 records before it");
    }

    @Test
    void bareNaNAndInfinityAreNumbers() throws IOException {
        read("{\"a\":NaN,\"b\":Infinity,\"c\":-Infinity,\"d\":1e999}\n");

        assertThat(troubles).isEmpty();
        assertThat(records).singleElement().asString().contains("NaN");
    }

    @Test
    void ofANameGivenTwiceTheLastCounts() throws IOException {
        read("{\"a\":1,\"a\":2}\n");

        assertThat(records).containsExactly("line 1 {\"a\":2}");
    }

    @Test
    void utf16AndByteOrderMarksAreRead() throws IOException {
        read("\uFEFF{\"a\":\"é😀\"}\n{\"a\":2}\n".getBytes(StandardCharsets.UTF_16LE));
        read("\uFEFF{\"a\":\"é😀\"}\n{\"a\":2}\n".getBytes(StandardCharsets.UTF_8));

        assertThat(records).containsExactly("line 1 {\"a\":\"é😀\"}", "line 2 {\"a\":2}", "line 1 {\"a\":\"é😀\"}",
                "line 2 {\"a\":2}");
    }

    @Test
    void deepNestingIsRefusedWithAReason() throws IOException {
        read("{\"a\":1}\n{\"a\":" + "[".repeat(5_000) + "\n{\"a\":3}\n");

        assertThat(records).hasSize(2);
        assertThat(troubles).singleElement().asString().contains("beyond what is read");
    }

    @Test
    void aRecordOfMillionsOfValuesIsRefused() throws IOException {
        read("{\"a\":1}\n{\"a\":[" + "0,".repeat(2_100_000) + "0]}\n");

        assertThat(records).hasSize(1);
        assertThat(troubles).singleElement().asString().contains("more than 2000000 values");
    }

    @Test
    void commentsAndTrailingCommasAreReadWhereAsked() throws IOException {
        JsonRecords.read(TestFile.of("x.json", "// by hand\n{\"a\": [1, 2,],\n}"), JsonDialect.RELAXED, Selection.ALL,
                Cancellation.NEVER, this);

        assertThat(records).containsExactly("line 2 {\"a\":[1,2]}");
    }

    @Test
    void whatIsNotSelectedIsPassedOver() throws IOException {
        var selection = Selection.except("events").within("output", Selection.only("stop"));
        JsonRecords.read(
                TestFile.of("x.json", "[{\"a\":1,\"events\":[{\"b\":2}],\"output\":{\"stop\":\"s\",\"c\":3}}]"),
                JsonDialect.PYTHON, selection, Cancellation.NEVER, this);

        assertThat(records).containsExactly("/0 {\"a\":1,\"output\":{\"stop\":\"s\"}}");
    }

    @Test
    void anEmptyFileHasNoRecords() throws IOException {
        read("");
        read("\n \n");

        assertThat(records).isEmpty();
        assertThat(troubles).isEmpty();
    }
}
