package paretoscope.weights;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The Python of this machine, for what tests compare with.
final class Python {
    private Python() {}

    /// An interpreter that has a package: the system's own, or the one on the path.
    static Optional<String> with(String name) throws InterruptedException {
        for (var python : List.of("/usr/bin/python3", "python3")) {
            try {
                if (new ProcessBuilder(python, "-c", "import " + name).redirectErrorStream(true).redirectOutput(
                        ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0) {
                    return Optional.of(python);
                }
            } catch (IOException _) {
                // Not there: the next one.
            }
        }
        return Optional.empty();
    }
}
