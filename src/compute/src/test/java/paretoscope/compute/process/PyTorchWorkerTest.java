package paretoscope.compute.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shipped PyTorch worker's own tests, in Python; skipped where Debian's PyTorch is not installed.
class PyTorchWorkerTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path TESTS = Path.of(System.getProperty("paretoscope.root"), "src/compute/src/test/python");

    @TempDir
    Path folder;

    @Test
    void theWorkersOwnTestsPass() throws Exception {
        assumeTrue(runs("-c", "import torch, numpy"), PYTHON + " with torch and numpy is not installed");

        boolean passed = runs("-m", "unittest", "discover", "-s", TESTS.toString());

        assertThat(passed).as("%s", Files.readString(folder.resolve("output"))).isTrue();
    }

    private boolean runs(String... arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("output")
                .toFile());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
