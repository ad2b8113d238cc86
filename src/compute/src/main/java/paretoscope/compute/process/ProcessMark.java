package paretoscope.compute.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A mark in the environment of a process, by which its children are found after their parent has gone.
record ProcessMark(String value) {
    static final String VARIABLE = "PARETOSCOPE_PROCESS";

    private static final Path PROCESSES = Path.of("/proc");

    /// The processes that bear it; none where the system does not show environments.
    List<ProcessHandle> bearers() {
        var bearers = new ArrayList<ProcessHandle>();
        if (!Files.isDirectory(PROCESSES)) {
            return bearers;
        }
        try (var entries = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (var entry : entries) {
                if (isBornBy(entry)) {
                    ProcessHandle.of(Long.parseLong(entry.getFileName().toString())).ifPresent(bearers::add);
                }
            }
        } catch (IOException _) {
            return bearers;
        }
        return bearers;
    }

    private boolean isBornBy(Path process) {
        try {
            var environment = new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1);
            return environment.contains(VARIABLE + "=" + value);
        } catch (IOException _) {
            // Somebody else's, or gone in the meantime.
            return false;
        }
    }
}
