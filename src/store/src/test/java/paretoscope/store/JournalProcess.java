package paretoscope.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another program that keeps one result after the other and says so after each, until it is killed.
final class JournalProcess {
    private final Process process;

    private JournalProcess(Process process) {
        this.process = process;
    }

    static JournalProcess start(Path workspace, int first) throws IOException {
        var built = Path.of(System.getProperty("paretoscope.root"), "src", "store", "target");
        var libraries = String.join(File.pathSeparator, built.resolve("classes").toString(),
                built.resolve("test-classes").toString(), System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""));
        var program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new JournalProcess(new ProcessBuilder(List.of(program, "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", libraries, JournalProcess.class.getName(),
                workspace.toString(), String.valueOf(first))).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /// Kills it a while after it has said so many results; all it has said.
    List<String> killAfter(int results, long micros) throws IOException, InterruptedException {
        var said = new ArrayList<String>();
        try (var lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (said.size() == results) {
                    Thread.sleep(micros / 1000, (int) (micros % 1000) * 1000);
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return said;
    }

    public static void main(String[] arguments) throws Exception {
        try (var workspace = Workspace.open(Path.of(arguments[0]))) {
            var journal = workspace.journal(WorkspaceJournalTest.RUNS);
            for (int number = Integer.parseInt(arguments[1]);; number++) {
                journal.finish(WorkspaceJournalTest.job("job" + number),
                        WorkspaceJournalTest.completion("job" + number, "model " + number));
                System.out.println("job" + number);
            }
        }
    }
}
