package paretoscope.views.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ColumnFacts;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.ScannedTable;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.table.TableImporter;
import paretoscope.store.Scope;
import paretoscope.store.SourceDescription;
import paretoscope.store.Workspace;

/// A file that is scanned gives what it gives when it is read row by row.
class ScanTest {
    private static final int ROWS = 45_000;

    @TempDir
    Path folder;

    private final Random random = new Random(7);

    @Test
    void plainCells() throws Exception {
        var lines = new ArrayList<>(
                List.of("model,effort,task,sample_id,attempt,correct,cost_usd,output_tokens,latency_ms"));
        for (int i = 0; i < ROWS; i++) {
            lines.add(String.format(Locale.ROOT, "model-%d,%s,task-%d,item number %d,%d,%d,%.6f,%d,%.2f", i % 7,
                    i % 2 == 0 ? "low" : "high", i / 5000, i % 5000 / 3, 1 + i % 3, random.nextInt(2),
                    random.nextDouble(), random.nextInt(3000), random.nextDouble() * 900));
        }
        assertSame("plain.csv", lines, true);
    }

    @Test
    void emptyCellsAmongNumbers() throws Exception {
        var lines = new ArrayList<>(List.of("model,sample_id,correct,cost_usd,latency_s,answer"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("a-model-with-a-very-long-name-" + i % 3 + ",the-item-" + i / 3 + "," + pick("1", "0", "") + ","
                    + pick("0.5", "1e-3", "\"\"")
                    + "," + pick("7", " 8 ", "") + "," + pick("", "\"\"", "A"));
        }
        assertSame("empty.csv", lines, true);
    }

    @Test
    void digitsJoinedByAnUnderscore() throws Exception {
        var lines = new ArrayList<>(List.of("model,sample_id,correct,cost_usd"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("a-model-with-a-very-long-name-" + i % 3 + ",the-item-" + i / 3 + "," + i % 2 + ","
                    + pick("0.5", "12"));
        }
        lines.set(30_000, "a-model-with-a-very-long-name-1,item-x,1,1_000");
        assertSame("joined.csv", lines, true);
    }

    @Test
    void oddCellsAndBadLines() throws Exception {
        var lines = new ArrayList<>(
                List.of("model,sample_id,correct,cost_usd,tokens,confidence,answer,subject,error,version,note"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("model-" + i % 3 + ",item-" + i / 3 % 9000 + ","
                    + pick("true", "false", "1", "0", "yes", "", "n/a") + ","
                    + pick("0.25", "$0.5", "1e-3", "", "-", "nan", "inf", "1,5".replace(',', '.'), "0") + ","
                    + pick("12", "100", "0012", "1234567890123456789", "") + ","
                    + pick("0.5", "", "nan", "sure") + "," + pick("A", " B ", "", "größer", "-") + ","
                    + pick("law", "physics", "N/A", "über \\ \u2713") + "," + pick("", "", "", "timeout", "none")
                    + ",v1,"
                    + "item " + i % 977 + (i % 20_001 == 20_000 ? ",one cell,too many" : ""));
        }
        lines.set(77, "model-1,item-x,perhaps,dear,many,0.5,A,law,,v1,x");
        lines.set(88, ",item-y,1,1,1,0.5,A,law,,v1,x");
        assertSame("odd.csv", lines, true);
    }

    @Test
    void itemsThatComeOnceInEachRun() throws Exception {
        var lines = new ArrayList<>(List.of("model,sample_id,correct,judged,cost_usd,latency_s,error"));
        for (int i = 0; i < ROWS; i++) {
            var empty = i % 97 == 0;
            lines.add("model-" + i % 3 + ",item-" + i / 3 + "," + (empty ? "" : pick("0.5", "1", "0", "", "-"))
                    + "," + (empty || i % 3 == 1 ? "" : pick("1e-3", "0.25", "nan", "7")) + ","
                    + (empty || i % 3 == 2 ? "" : pick("0.1", "2e9", "", "inf", "0")) + ","
                    + (empty ? "" : random.nextDouble()) + "," + pick("", "", "timeout"));
        }
        assertSame("once.csv", lines, true);
    }

    @Test
    void quotedCells() throws Exception {
        var lines = new ArrayList<>(List.of("model;sample_id;correct;cost_usd;remark"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("\"model; " + i % 3 + "\";\"item \"\"" + i + "\"\" of many, to make the file longer than it is\";"
                    + i % 2 + ";" + i % 7 + ".5;\"" + (i % 5) + " and more words that are of no use to anybody\"");
        }
        assertSame("quoted.csv", lines, true);
    }

    @Test
    void textsThatComeUpLateAmongNumbersAndRowsOfAllRunsMixed() throws Exception {
        var lines = new ArrayList<>(List.of("model,effort,sample_id,attempt,correct,cost_usd,latency_s,note"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("\"a-model-with-a-long-name-" + random.nextInt(3) + "\"," + pick("low", "high", "") + ",item-"
                    + random.nextInt(9000) + "," + pick("1", "2", "3") + "," + i % 2 + ","
                    + (i > 30_000 ? pick("0.5", "n/a", "free") : "0.25") + ","
                    + (i > 40_000 ? pick("1", "", "1_0") : "2")
                    + ",a note " + i % 5);
        }
        lines.set(100, ",,item-1,1,1,1,1,x");
        lines.set(1, ",,item-1,1,1,1,1,the first row names nothing");
        assertSame("late.csv", lines, true);
    }

    @Test
    void linesOfWindows() throws Exception {
        var lines = new ArrayList<>(List.of("model,sample_id,correct,cost_usd,answer\r"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("a-model-with-a-very-long-name-" + i % 3 + ",the-item-" + i / 3 + "," + i % 2 + ",0.5,"
                    + pick("A", "\"B\"", "") + "\r");
        }
        assertSame("windows.csv", lines, true);
    }

    @Test
    void jsonLines() throws Exception {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            lines.add("{\"model\":\"m" + i % 4 + "\",\"settings\":{\"effort\":\"" + (i % 2 == 0 ? "low" : "high")
                    + "\"},\"sample_id\":" + i / 8 + ",\"correct\":" + pick("true", "false", "null") + ","
                    + "\"usage\":{\"cost_usd\":" + pick("0.10", "1e-5", "null", "\"n/a\"", "2.50") + "},"
                    + (i % 3 == 0 ? "" : "\"subject\":\"" + pick("law", "tab\\tbed", "\u00e9\\u2713") + "\",")
                    + "\"prompt\":\"" + "a long prompt that stays in its file ".repeat(3) + i + "\"}");
        }
        lines.set(99, "{\"model\":\"m1\",\"sample_id\":3,\"corr");
        lines.set(101, "[]");
        assertSame("lines.jsonl", lines, true);
    }

    @Test
    void jsonLinesThatAreAllAlike() throws Exception {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            lines.add("{\"model\":\"m" + i % 4 + "\",\"effort\":{\"level\":\"" + (i % 2 == 0 ? "low" : "high")
                    + "\"},\"sample_id\":" + i / 8 + ",\"correct\":" + pick("true", "false", "null")
                    + ",\"cost_usd\":" + pick("0.10", "1e-5", "null", "2.50", "0", "12345678901234567890")
                    + ",\"output_tokens\":" + random.nextInt(3000) + ",\"answer\":\"" + pick("A", "", "\\u00e9 b")
                    + "\"}");
        }
        assertSame("alike.jsonl", lines, true);
    }

    @Test
    void aFieldThatComesUpLateIsNotLost() throws Exception {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            lines.add("{\"model\":\"m" + i % 4 + "\",\"sample_id\":" + i / 4 + ",\"correct\":" + pick("1", "0")
                    + ",\"usage\":{\"cost_usd\":0.5" + (i % 1000 == 999 && i > 9000 ? ",\"output_tokens\":7" : "")
                    + "}}");
        }
        assertSame("late.jsonl", lines, false);
    }

    @Test
    void whatOnlyTheImporterCanReadIsLeftToIt() throws Exception {
        var lines = new ArrayList<>(List.of("model,sample_id,correct,cost_usd,remark"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("m" + i % 3 + "," + i + "," + i % 2
                    + ",0.5,a remark of some length that is never read by anybody at all,");
        }
        lines.set(4000, "m1,1,1");
        assertSame("ragged.csv", lines, false);
        lines.set(4000, "m1,1,1,0.5,\"a cell\nof two lines\",");
        assertSame("broken.csv", lines, false);
    }

    @Test
    void attemptsWithoutWordsAreCopiedMergedUndoneAndCompactedLikeOthers() throws Exception {
        var lines = new ArrayList<>(List.of("model,sample_id,correct,cost_usd"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("a-model-with-a-very-long-name-" + i % 3 + ",the-item-" + i / 3 + "," + i % 2 + ","
                    + pick("0.5", "12"));
        }
        var file = Files.writeString(folder.resolve("numbers.csv"), String.join("\n", lines) + "\n");
        try (var first = Workspace.open(folder.resolve("first.paretoscope")); var merged = Workspace.inMemory()) {
            read(first, file, true);
            try (var copy = first.saveAs(folder.resolve("copy.paretoscope"))) {
                assertSameAttempts(copy, first);
            }
            merged.merge(folder.resolve("copy.paretoscope"));
            assertSameAttempts(merged, first);

            first.history().undo();
            first.compact();
            assertThat(first.runs(Scope.all())).isEmpty();
        }
    }

    private static void assertSameAttempts(Workspace one, Workspace other) throws Exception {
        var runs = one.runs(Scope.all());
        var others = other.runs(Scope.all());
        assertThat(SameContent.bare(runs)).hasSize(3).containsExactlyElementsOf(SameContent.bare(others));
        for (int i = 0; i < runs.size(); i++) {
            assertThat(SameContent.attempts(one, runs.get(i))).hasSize(ROWS / 3)
                    .isEqualTo(SameContent.attempts(other, others.get(i)));
        }
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private void assertSame(String name, List<String> lines, boolean scanned) throws Exception {
        var file = Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        try (var fast = Workspace.inMemory(); var slow = Workspace.inMemory()) {
            var offered = read(fast, file, true);
            read(slow, file, false);

            assertThat(offered).as("scanned").isEqualTo(scanned);
            SameContent.assertSame(fast, slow);
        }
    }

    /// Whether the file was scanned.
    private static boolean read(Workspace workspace, Path path, boolean offered) throws Exception {
        var file = SourceFile.open(path);
        var taken = new boolean[1];
        try (var session = workspace.beginImport(new SourceDescription(path.toString(), file.displayName(), "d",
                file.size(), "table", 1))) {
            var sink = session.sink();
            new TableImporter().read(file, ReadOptions.defaults(), new PassingSink(sink) {
                @Override
                public Optional<ScannedTable> scan(Scan scan, Cancellation cancellation) throws IOException {
                    return offered
                            ? sink.scan(scan, cancellation).map(table -> new Watched(table, taken))
                            : Optional.empty();
                }
            }, Cancellation.NEVER);
            session.commit();
        }
        return taken[0];
    }

    /// Notes whether a table that was laid out was kept.
    private record Watched(ScannedTable table, boolean[] kept) implements ScannedTable {
        @Override
        public long rows() {
            return table.rows();
        }

        @Override
        public Optional<ColumnFacts> facts(int column) {
            return table.facts(column);
        }

        @Override
        public boolean countsRows(int column) {
            return table.countsRows(column);
        }

        @Override
        public boolean varies(int column, List<Integer> keys) {
            return table.varies(column, keys);
        }

        @Override
        public boolean keep(List<Scan.Use> uses, Scan.Reading reading, Cancellation cancellation) {
            kept[0] = table.keep(uses, reading, cancellation);
            return kept[0];
        }

        @Override
        public void close() {
            table.close();
        }
    }
}
