package paretoscope.ingest.table.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.Scan.Use;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.json.RecordLayout;
import paretoscope.ingest.table.block.RowTexts;

/// Rows that are taken from the bytes of their lines are the rows that the parser finds there, however damaged the lines
/// around them are.
class JsonRowBatchTest {
    private static final int ROUNDS = Integer.getInteger("paretoscope.fuzz", 200);
    private static final String FIRST = """
            {"model":"m0","sample_id":1,"score":0.5,"usage":{"cost_usd":1e-3,"cached":true},"note":"x","messages":"y"}
            """;
    private static final List<String> COLUMNS = List.of("model", "sample_id", "score", "usage.cost_usd", "usage.cached",
            "note", "messages");
    private static final Use MEASURE = new Use.Measure(Optional.empty(), false, Optional.empty(), 1);
    private static final List<Use> USES = List.of(new Use.Names(), new Use.Item(), MEASURE, MEASURE, new Use.Detail(),
            new Use.Tag(), new Use.None());

    @TempDir
    Path folder;

    private final Random random = new Random(23);

    @Test
    void plainFieldsInAnyOrder() throws Exception {
        assertThat(agree(FIRST + """
                {"sample_id": "2", "model": "m1", "score": true, "usage": {"cost_usd": null, "cached": false}, "note": " y "}
                { "model" : "m1" , "sample_id" : 3 , "note" : "tab\\tbed \\u00e9 \\" \\\\" , "messages" : "a\\nb" }
                {"model":"m1","sample_id":4.50,"score":"0.25","note":12,"usage":{"cost_usd":12345678901234567890}}
                {"model":0.70,"sample_id":-5,"score":-0.0,"note":1e2,"usage":{}}
                {"model":"größer","sample_id":"\\u20037","score":0.12345678901234567,"note":null}
                {"model":"m1","sample_id":5,"score":NaN,"note":true}
                {"model":"m1","model":"m2","sample_id":6,"score":1}
                """)).isFalse();
        assertThat(agree(FIRST + """
                {"sample_id": "2", "model": "m1", "score": true, "usage": {"cost_usd": null, "cached": false}, "note": " y "}
                { "model" : "m1" , "sample_id" : 3 , "note" : "tab\\tbed \\u00e9 \\" \\\\" , "messages" : "a\\nb" }
                {"model":"m1","sample_id":4.50,"score":"0.25","note":12,"usage":{"cost_usd":12345678901234567890}}
                {"model":0.70,"sample_id":-5,"score":-0.0,"note":1e2}
                {"model":"größer","sample_id":"\\u20037","score":0.12345678901234567,"note":null}
                {"model":"m1","sample_id":5,"score":NaN,"note":true}
                {"model":"m1","model":"m2","sample_id":6,"score":1}
                """)).isTrue();
    }

    @Test
    void badLinesAreTold() throws Exception {
        assertThat(agree(FIRST + """
                {"model":"m1","sample_id":3,"sco
                []
                {"model":"m1","sample_id":0012,"score":1}
                {"model":"m1","sample_id":4,"messages":"no \\q escape"}
                {"model":"m1","sample_id":4,"messages":nothing}
                {"model":"m1","sample_id":4,"score":1}
                """)).isTrue();
    }

    @Test
    void aFieldThatComesUpLateIsLeftToThoseWhoReadRowByRow() throws Exception {
        assertThat(agree(FIRST + "{\"model\":\"m1\",\"sample_id\":3,\"tokens\":7}\n")).isFalse();
        assertThat(agree(FIRST + "{\"model\":\"m1\",\"sample_id\":3,\"usage\":{\"tokens\":7}}\n")).isFalse();
    }

    @Test
    void damagedLinesGiveTheSameOrAreLeftAlone() throws Exception {
        int inBlocks = 0;
        for (int round = 0; round < ROUNDS; round++) {
            inBlocks += agree(FIRST + damaged(row()) + damaged(row()) + row()) ? 1 : 0;
        }
        assertThat(inBlocks).isGreaterThan(ROUNDS / 4);
    }

    private String row() {
        return "{\"model\":\"m" + random.nextInt(3) + "\",\"sample_id\":" + pick("1", "\"one\"", "2.5", "-7", "null")
                + ",\"score\":" + pick("0.5", "true", "false", "1", "null", "\"n/a\"", "\"0.5\"")
                + ",\"usage\":{\"cost_usd\":"
                + pick("0.001", "1e-5", "0", "123456789.25") + ",\"cached\":" + pick("true", "0.7") + "},\"note\":"
                + pick("\"a note\"", "\"\\u00fc\"", "\"\"", "\" x \"") + ",\"messages\":"
                + pick("\"p\"", "\"\\n\"", "7")
                + "}\n";
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private String damaged(String line) {
        var text = new StringBuilder(line);
        if (random.nextInt(4) > 0) {
            int at = random.nextInt(text.length() - 1);
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, pick("\"", "\\", ",", "0", "{", "}", "e", " ", "ü", "[1]", ":"));
                default -> text.setCharAt(at, pick("\"", "\\", ",", "9", "-", "t").charAt(0));
            }
        }
        return text.toString();
    }

    private boolean agree(String text) throws Exception {
        var path = Files.write(folder.resolve("rows.jsonl"), text.getBytes(StandardCharsets.UTF_8));
        var table = new JsonTable(SourceFile.open(path), RecordLayout.LINES, Optional.empty());
        var rejected = new ArrayList<Issue>();
        return RowTexts.agree(table, USES, table.rows(COLUMNS, USES, rejected), rejected);
    }
}
