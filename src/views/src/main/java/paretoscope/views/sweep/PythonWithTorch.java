package paretoscope.views.sweep;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Finds a Python that has PyTorch: the one that `PARETOSCOPE_PYTHON` names, or the first of the usual ones.
public final class PythonWithTorch {
    private static final String CHOSEN = "PARETOSCOPE_PYTHON";
    private static final List<String> USUAL = List.of("python3", "python", "/usr/bin/python3");
    private static final String QUESTION = "import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is None)";

    private PythonWithTorch() {}

    /// The program to start; empty where none has PyTorch.
    public static Optional<String> find() {
        return Stream.concat(Stream.ofNullable(System.getenv(CHOSEN)), USUAL.stream())
                .filter(PythonWithTorch::hasTorch).findFirst();
    }

    static String need() throws SweepTrouble {
        return find().orElseThrow(() -> SweepTrouble.asked("The backend local needs Python with PyTorch, and none was "
                + "found; install it (Debian: apt install python3-torch), or name a Python that has it in the "
                + "environment variable " + CHOSEN + "."));
    }

    private static boolean hasTorch(String python) {
        try {
            var asked = new ProcessBuilder(python, "-c", QUESTION).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            boolean answered = asked.waitFor(20, TimeUnit.SECONDS);
            if (!answered) {
                asked.destroyForcibly();
            }
            return answered && asked.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
