package paretoscope.app.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The distribution that the build has just staged, called as a user calls it, from a folder of its own.
final class BuiltProgram {
    private static final Path ROOT = Path.of(System.getProperty("paretoscope.root"));

    /// A call lives for seconds, too short to gain by what is compiled for speed.
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Path folder;

    /// What a call printed and how it ended.
    record Outcome(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        List<String> errorLines() {
            return err.lines().toList();
        }
    }

    BuiltProgram(Path folder) {
        this.folder = folder;
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var process = start(out, err, arguments);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still running after two minutes: " + String.join(" ", arguments));
        }
        return new Outcome(process.exitValue(), read(out), read(err));
    }

    /// Kills a call without warning so long after its start, unless it has ended by itself.
    void runAndKill(long millis, String... arguments) throws IOException, InterruptedException {
        var process = started(builder(arguments).redirectError(ProcessBuilder.Redirect.DISCARD));
        Thread.sleep(millis);
        kill(process);
    }

    /// Kills a call without warning so long after the first line it wrote to standard error; that line, which is empty
    /// where there was none.
    String runAndKillAfterFirstLine(long millis, String... arguments) throws IOException, InterruptedException {
        var process = started(builder(arguments));
        try (var said = process.errorReader(StandardCharsets.UTF_8)) {
            var line = said.readLine();
            Thread.sleep(millis);
            return line == null ? "" : line;
        } finally {
            kill(process);
        }
    }

    private static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private Process start(Path out, Path err, String... arguments) throws IOException {
        return started(builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()));
    }

    private ProcessBuilder builder(String... arguments) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<String>();
        command.add(ROOT.resolve("app/target/paretoscope/bin/paretoscope" + (windows ? ".bat" : "")).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(
                ProcessBuilder.Redirect.DISCARD);
        builder.environment().putIfAbsent("PARETOSCOPE_OPTS", SHORT_LIVED);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder;
    }

    private static Process started(ProcessBuilder builder) throws IOException {
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static String read(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }

    /// A file or folder that others made; the test is skipped by name where it is absent.
    static String shared(String name) {
        var path = ROOT.resolveSibling("shared").resolve(name);
        if (!Files.exists(path)) {
            Assumptions.abort(name + " is absent");
        }
        return path.toString();
    }

    static Path sampleResults() {
        return ROOT.resolve("sample-results");
    }
}
