package paretoscope.ingest.table.text;

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
import paretoscope.ingest.table.block.RowTexts;

/// Rows that are taken from their bytes are the rows that are read one by one, however damaged the lines around them are.
class DelimitedBatchTest {
    private static final int ROUNDS = Integer.getInteger("paretoscope.fuzz", 200);
    private static final List<Use> USES = List.of(new Use.Names(), new Use.Item(),
            new Use.Measure(Optional.empty(), false, Optional.empty(), 1), new Use.Confidence(), new Use.Tag(),
            new Use.None());

    @TempDir
    Path folder;

    private final Random random = new Random(17);

    @Test
    void plainAndQuotedCells() throws Exception {
        assertThat(agree("""
                model,item,score,confidence,note,prompt
                m1,i1,0.5,1e-3,a note,what is it?
                 m1 , i2 ,  7 ,n/a,,
                "m, 2","say ""no""\",1,0.1,"  in quotes  ","and more, quoted"
                größer,ü\u2003,\u20031,2,\u3000wide\u3000,x
                m2,i3,,,"",last
                """)).isTrue();
    }

    @Test
    void linesOfWindows() throws Exception {
        assertThat(agree("""
                model,item,score,confidence,note,prompt
                m1,i1,0.5,1e-3,a note,x
                m1,i2,0.5,1e-3,"a note","x"
                """.replace("\n", "\r\n"))).isTrue();
    }

    @Test
    void rowsWithTooManyCellsAreTold() throws Exception {
        assertThat(agree("""
                model,item,score,confidence,note,prompt
                m1,i1,0.5,1e-3,a note,x,and,more
                m1,i2,0.5,1e-3,a note,x,,\s
                m1,i3,0.5,1e-3,a note,x
                """)).isTrue();
    }

    @Test
    void shortRowsOpenQuotesAndOddBytesAreLeftToThoseWhoReadRowByRow() throws Exception {
        var header = "model,item,score,confidence,note,prompt\n";

        assertThat(agree(header + "m1,i1,0.5\n")).isFalse();
        assertThat(agree(header + "m1,i1,0.5,1,\"a note\nof two lines\",x\n")).isFalse();
        assertThat(agree(header + "m1,i1,0.5,1,a note,\u0001\n")).isFalse();
        assertThat(agree(header + "m1,i1,0.5,1,a note,\uFFFD\n")).isFalse();
        assertThat(agree(header + "m1,i1,0.5,1,a note,x")).isFalse();
    }

    @Test
    void damagedFilesGiveTheSameOrAreLeftAlone() throws Exception {
        int inBlocks = 0;
        for (int round = 0; round < ROUNDS; round++) {
            inBlocks += agree(damaged(table())) ? 1 : 0;
        }
        assertThat(inBlocks).isBetween(ROUNDS / 4, ROUNDS - 1);
    }

    private String table() {
        var lines = new StringBuilder("model,item,score,confidence,note,prompt\n");
        int rows = 1 + random.nextInt(12);
        for (int row = 0; row < rows; row++) {
            lines.append("m").append(random.nextInt(3)).append(",item ").append(row).append(',')
                    .append(pick("1", "0.25", "", "1e-7", "n/a", "+5", ".5")).append(',')
                    .append(pick("0.5", "", " 7", "-0.125 ", "12345678901234567890.5")).append(',')
                    .append(pick("law", "\"a, b\"", "\"\"", "\"say \"\"no\"\"\"", "ein größerer Text")).append(',')
                    .append(pick("x", "\"quoted prompt\"", " ")).append(pick("\n", "\n", "\r\n"));
        }
        return lines.toString();
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    /// Changes a letter or two behind the header.
    private String damaged(String table) {
        var text = new StringBuilder(table);
        int header = table.indexOf('\n') + 1;
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = header + random.nextInt(text.length() - header);
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, pick(",", "\"", "\"\"", " ", "\n", "\r", "ü", "7", "\u2003", ",,"));
                default -> text.setCharAt(at, pick(",", "\"", " ", "-", "\t").charAt(0));
            }
        }
        return text.toString();
    }

    private boolean agree(String text) throws Exception {
        var path = Files.write(folder.resolve("table.csv"), text.getBytes(StandardCharsets.UTF_8));
        var table = DelimitedTable.in(SourceFile.open(path));
        if (table.isEmpty() || !(table.get() instanceof DelimitedTable delimited)
                || columns(delimited) != USES.size()) {
            return false;
        }
        var rejected = new ArrayList<Issue>();
        var rows = delimited.rows(USES, rejected);
        return rows.isPresent() && RowTexts.agree(delimited, USES, rows.get(), rejected);
    }

    private static int columns(DelimitedTable table) throws Exception {
        try (var rows = table.open(_ -> {})) {
            return rows.columns().size();
        }
    }
}
