package paretoscope.views.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.store.Scope;
import paretoscope.store.Workspace;
import tools.jackson.databind.json.JsonMapper;

/// How long large imports take, beside what the same files take DuckDB alone (`CREATE TABLE AS SELECT` of the same
/// columns, in memory and into a file) and a bare loop that only parses them; and how long a large workspace takes to open and to answer.
///
/// Processor time stands beside time on the clock, since a busy machine stretches only the latter. `scale` is the share
/// of the full sizes (2 million rows of CSV, 1 million lines of JSON, 10 000 files, 10 000 samples). From the project's
/// root:
/// ```sh
/// mvn -q -pl src/views -am test -Dtest=ImportBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dscale=1
/// ```
/// Goals at full size: CSV within 1.5 times DuckDB alone, JSON Lines within 2 times, the `.eval` archive within 3 s,
/// the folder well under a minute; a workspace of 10 million attempts (`-Dattempts=10000000`) opens within 2 s, answers
/// a view within 300 ms and filters raw attempts within 1.5 s; resident memory below 1.5 GiB with a heap of 640 MiB
/// (`-DargLine=-Xmx640m`).
class ImportBenchmark {
    private static final double SCALE = Double.parseDouble(System.getProperty("scale", "0.1"));
    /// What an import keeps of a sample: neither its document nor its prompt.
    private static final String SAMPLE_COLUMNS = "doc_id, filter, exact_match, filtered_resps";
    private static final int ATTEMPTS = Integer.getInteger("attempts", (int) (10_000_000 * SCALE));

    @TempDir
    Path folder;

    private BenchmarkFiles files;

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private record Cost(double wall, double processor) {}

    @Test
    void printTimes() throws Exception {
        files = new BenchmarkFiles(folder);
        table("CSV", files.csv((int) (2_000_000 * SCALE)), "read_csv", ImportBenchmark::parseCsv);
        table("JSON Lines", files.jsonLines((int) (1_000_000 * SCALE)), "read_json", ImportBenchmark::parseJson);
        samples("lm-eval samples, 2 kB of prompt a line", files.lmEval((int) (1_000_000 * SCALE)));
        files("folder of small JSON files", files.smallFiles((int) (10_000 * SCALE)), ImportBenchmark::parseFolder);
        files(".eval archive", files.archive((int) (10_000 * SCALE)), ImportBenchmark::parseArchive);
        workspace();
    }

    private void table(String what, Path file, String reader, Parsing loop) throws Exception {
        var alone = measured(() -> alone("*", reader, file));
        var kept = measured(() -> intoFile("*", reader, file));
        var bare = measured(() -> loop.parse(file));
        var here = imported(what, file);
        compare("DuckDB alone, in memory", alone, here);
        compare("DuckDB alone, into a file", kept, here);
        compare("a bare loop in Java", bare, here);
        Files.delete(file);
    }

    private void samples(String what, Path file) throws Exception {
        var alone = measured(() -> alone(SAMPLE_COLUMNS, "read_json", file));
        var kept = measured(() -> intoFile(SAMPLE_COLUMNS, "read_json", file));
        var bare = measured(() -> parseJson(file));
        var here = imported(what, file.getParent());
        compare("DuckDB alone, in memory", alone, here);
        compare("DuckDB alone, into a file", kept, here);
        compare("a bare loop in Java", bare, here);
        Files.delete(file);
    }

    private void files(String what, Path input, Parsing loop) throws Exception {
        var bare = measured(() -> loop.parse(input));
        compare("a bare loop in Java", bare, imported(what, input));
    }

    @FunctionalInterface
    private interface Parsing {
        void parse(Path file) throws IOException;
    }

    private static void alone(String columns, String reader, Path file) throws Exception {
        alone("jdbc:duckdb:", columns, reader, file);
    }

    /// A workspace is a file, so this is the like of an import.
    private void intoFile(String columns, String reader, Path file) throws Exception {
        var target = folder.resolve("alone.duckdb");
        alone("jdbc:duckdb:" + target, columns, reader, file);
        Files.delete(target);
    }

    private static void alone(String url, String columns, String reader, Path file) throws Exception {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '1GiB'");
            statement.execute("CREATE TABLE alone AS SELECT " + columns + " FROM " + reader + "('" + file + "')");
        }
    }

    private static void parseCsv(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file); CSVParser parser = CSVFormat.DEFAULT.parse(reader)) {
            for (var row : parser) {
                row.get(0);
            }
        }
    }

    private static void parseJson(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonMapper.shared().readTree(line);
            }
        }
    }

    private static void parseFolder(Path folder) throws IOException {
        try (var paths = Files.newDirectoryStream(folder)) {
            for (var path : paths) {
                JsonMapper.shared().readTree(path.toFile());
            }
        }
    }

    private static void parseArchive(Path file) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (zip.getNextEntry() != null) {
                JsonMapper.shared().readTree(zip.readAllBytes());
            }
        }
    }

    /// Imports something, and does so once more for what it takes when Java has compiled what it needs.
    private Cost imported(String what, Path input) throws Exception {
        forgetPeak();
        var cost = measured(() -> print("%s: %s", what, imported(input)));
        print("    imported in %.1f s, %.1f s of processor time%s", cost.wall, cost.processor, peak());
        var again = measured(() -> imported(input));
        print("    once more in %.1f s, %.1f s of processor time", again.wall, again.processor);
        return cost;
    }

    private String imported(Path input) throws Exception {
        var target = folder.resolve("import.paretoscope");
        Files.deleteIfExists(target);
        try (var workspace = Workspace.open(target)) {
            var report = new ImportService(workspace, () -> {}).importAll(List.of(input.toString()),
                    ReadOptions.defaults(), ImportListener.SILENT, Cancellation.NEVER);
            return "%d files, %d runs, %d attempts".formatted(report.files().size(), report.runs(), report.attempts());
        }
    }

    private static void compare(String with, Cost one, Cost here) {
        print("    %s: %.1f s, %.1f s of processor time: %.1f times, %.1f times of processor time", with, one.wall,
                one.processor, here.wall / one.wall, here.processor / one.processor);
    }

    private void workspace() throws Exception {
        var target = folder.resolve("large.paretoscope");
        var file = files.csv(ATTEMPTS);
        try (var workspace = Workspace.open(target)) {
            new ImportService(workspace, () -> {}).importAll(List.of(file.toString()), ReadOptions.defaults(),
                    ImportListener.SILENT, Cancellation.NEVER);
        }
        Files.delete(file);
        print("workspace of %d attempts, %d MiB", ATTEMPTS, Files.size(target) >> 20);
        var opened = new Workspace[1];
        report("    opens", measured(() -> opened[0] = Workspace.open(target)));
        try (var workspace = opened[0]) {
            report("    first view", measured(() -> view(workspace, Scope.all())));
            report("    another view", measured(() -> view(workspace, Scope.all().withWhere("model <> 'model-1'"))));
            report("    filter on raw attempts", measured(() -> workspace
                    .attemptTable(Scope.all().withWhere("model = 'model-0' AND task = 'task-3'"), List.of("correct"))));
        }
    }

    private static void view(Workspace workspace, Scope scope) throws Exception {
        var table = workspace.configurations(scope);
        for (var name : List.of("correct", "cost_usd")) {
            table.column(name).orElseThrow().standardErrors();
        }
    }

    /// Has Linux measure the peak of resident memory from here on.
    private static void forgetPeak() throws IOException {
        var forget = Path.of("/proc/self/clear_refs");
        if (Files.isWritable(forget)) {
            Files.writeString(forget, "5");
        }
    }

    /// The most memory that was resident since, with all that this process held before.
    private static String peak() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "";
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
                .map(line -> ", peak resident memory " + line.substring(6).strip()).findFirst().orElse("");
    }

    private static Cost measured(Work work) throws Exception {
        long wall = System.nanoTime();
        long processor = processor();
        work.run();
        return new Cost((System.nanoTime() - wall) / 1e9, (processor() - processor) / 1e9);
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static void report(String what, Cost cost) {
        print("%s: %.0f ms, %.0f ms of processor time", what, cost.wall * 1e3, cost.processor * 1e3);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
