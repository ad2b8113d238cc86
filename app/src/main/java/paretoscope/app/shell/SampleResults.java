package paretoscope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the results lie that come with the program.
public final class SampleResults {
    private SampleResults() {}

    /// The folder beside the program, or in the folder it was built in.
    public static Optional<Path> folder() {
        return Stream.of("paretoscope.home", "paretoscope.root").map(System::getProperty)
                .filter(home -> home != null).map(home -> Path.of(home, "sample-results")).filter(Files::isDirectory)
                .findFirst();
    }

    /// A first example: one board with prices, small enough to read.
    public static Optional<Path> firstExample() {
        return folder().map(folder -> folder.resolve("aider-polyglot")).filter(Files::isDirectory);
    }
}
