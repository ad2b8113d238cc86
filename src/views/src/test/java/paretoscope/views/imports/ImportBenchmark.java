package paretoscope.views.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
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
/// Imports and their like take turns, `rounds` times, so that a machine that is busier at one time than at another is so
/// for both; what is compared is the time in the middle. Before anything is timed a small file of each kind is imported,
/// as somebody has who has used the program for a while: what a first import takes all the same until Java has compiled
/// what it needs is told apart. Processor time stands beside time on the clock, since a busy machine stretches only the
/// latter. `scale` is the share of the full sizes (2 million rows of CSV, 1 million lines of JSON, 10 000 files, 10 000
/// samples). From the project's root:
/// ```sh
/// mvn -q -pl src/views -am test -Dtest=ImportBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dscale=1
/// ```
/// Goals at full size: CSV within 1.5 times DuckDB alone, JSON Lines within 2 times, the `.eval` archive within 3 s,
/// the folder well under a minute; a workspace of 10 million attempts (`-Dattempts=10000000`) opens within 2 s, answers
/// a view within 300 ms and filters raw attempts within 1.5 s; resident memory below 1.5 GiB with a heap of 640 MiB
/// (`-DargLine=-Xmx640m`).
class ImportBenchmark {
    private static final double SCALE = Double.parseDouble(System.getProperty("scale", "0.1"));
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    /// What an import keeps of a sample: neither its document nor its prompt.
    private static final String SAMPLE_COLUMNS = "doc_id, filter, exact_match, filtered_resps";
    private static final int ATTEMPTS = Integer.getInteger("attempts", (int) (10_000_000 * SCALE));
    /// So much is imported beforehand.
    private static final double LITTLE = 0.03;

    @TempDir
    Path folder;

    private BenchmarkFiles files;

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private record Cost(double wall, double processor) {
        /// The one in the middle.
        static Cost median(List<Cost> costs) {
            return costs.stream().sorted(Comparator.comparingDouble(Cost::wall)).toList().get(costs.size() / 2);
        }
    }

    /// Something that takes turns with an import.
    private record Peer(String name, Work work) {}

    @Test
    void printTimes() throws Exception {
        files = new BenchmarkFiles(Files.createDirectories(folder.resolve("little")));
        for (var input : List.of(files.csv(rows(2_000_000 * LITTLE)), files.jsonLines(rows(1_000_000 * LITTLE)),
                files.lmEval(rows(1_000_000 * LITTLE)).getParent(), files.smallFiles(rows(10_000 * LITTLE)),
                files.archive(rows(10_000 * LITTLE)))) {
            imported(input);
        }
        files = new BenchmarkFiles(folder);
        table("CSV", files.csv(rows(2_000_000 * SCALE)), "read_csv", ImportBenchmark::parseCsv);
        table("JSON Lines", files.jsonLines(rows(1_000_000 * SCALE)), "read_json", ImportBenchmark::parseJson);
        samples("lm-eval samples, 2 kB of prompt a line", files.lmEval(rows(1_000_000 * SCALE)));
        compare("folder of small JSON files", files.smallFiles(rows(10_000 * SCALE)), ImportBenchmark::parseFolder);
        compare(".eval archive", files.archive(rows(10_000 * SCALE)), ImportBenchmark::parseArchive);
        workspace();
    }

    private static int rows(double number) {
        return (int) number;
    }

    private void table(String what, Path file, String reader, Parsing loop) throws Exception {
        compare(what, file, List.of(new Peer("DuckDB alone, in memory", () -> alone("*", reader, file)),
                new Peer("DuckDB alone, into a file", () -> intoFile("*", reader, file)),
                new Peer("a bare loop in Java", () -> loop.parse(file))));
        Files.delete(file);
    }

    private void samples(String what, Path file) throws Exception {
        compare(what, file.getParent(),
                List.of(new Peer("DuckDB alone, in memory", () -> alone(SAMPLE_COLUMNS, "read_json", file)),
                        new Peer("DuckDB alone, into a file", () -> intoFile(SAMPLE_COLUMNS, "read_json", file)),
                        new Peer("a bare loop in Java", () -> parseJson(file))));
        Files.delete(file);
    }

    private void compare(String what, Path input, Parsing loop) throws Exception {
        compare(what, input, List.of(new Peer("a bare loop in Java", () -> loop.parse(input))));
    }

    /// Has an import and its peers take turns, and prints what each took.
    private void compare(String what, Path input, List<Peer> peers) throws Exception {
        var imports = new ArrayList<Cost>();
        var others = new ArrayList<List<Cost>>();
        peers.forEach(_ -> others.add(new ArrayList<>()));
        var found = new String[1];
        long peak = 0;
        for (int round = 0; round < ROUNDS; round++) {
            forgetPeak();
            imports.add(measured(() -> found[0] = imported(input)));
            peak = Math.max(peak, peak());
            for (int i = 0; i < peers.size(); i++) {
                others.get(i).add(measured(peers.get(i).work()));
            }
        }
        var here = Cost.median(imports);
        var first = imports.getFirst();
        print("%s: %s", what, found[0]);
        print("    imported in %.2f s, %.1f s of processor time; at first in %.2f s, %.1f s; at most %d MiB of memory resident",
                here.wall, here.processor, first.wall, first.processor, peak >> 10);
        for (int i = 0; i < peers.size(); i++) {
            var peer = Cost.median(others.get(i));
            print("    %s: %.2f s, %.1f s of processor time: %.2f times, %.2f times of processor time; at first %.2f times",
                    peers.get(i).name(), peer.wall, peer.processor, here.wall / peer.wall,
                    here.processor / peer.processor, first.wall / peer.wall);
        }
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

    private String imported(Path input) throws Exception {
        var target = folder.resolve("import.paretoscope");
        Files.deleteIfExists(target);
        try (var workspace = Workspace.open(target)) {
            var report = new ImportService(workspace, () -> {}).importAll(List.of(input.toString()),
                    ReadOptions.defaults(), ImportListener.SILENT, Cancellation.NEVER);
            return "%d files, %d runs, %d attempts".formatted(report.files().size(), report.runs(), report.attempts());
        }
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

    /// The most memory that was resident since, with all that this process held before, in KiB; 0 where nobody tells.
    private static long peak() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
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
