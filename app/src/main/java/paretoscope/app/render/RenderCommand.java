package paretoscope.app.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.ExitCode;
import paretoscope.cli.WrongCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws the window's views to files, light and dark.
///
/// The one subcommand that starts the toolkit, on its platform without a display.
@Command(name = "render", mixinStandardHelpOptions = true, description = "Draw the window's views as PNG files, light and dark, without a display.")
public final class RenderCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Where to write; made where there is none.")
    private @Nullable Path folder;

    @Option(names = "--in", arity = "1..*", paramLabel = "FILE|DIR", description = "Results to show (default: for each view an example that comes with the program).")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--size", paramLabel = "WIDTHxHEIGHT", defaultValue = "1400x900", description = "Size of the window in pixels (default: ${DEFAULT-VALUE}).")
    private String size = "1400x900";

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Only pictures whose names begin so, such as front or techniques-verifier.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--debug", description = "On failure, also print where it happened.")
    private boolean debug;

    /// Unset; filled in by the parser.
    public RenderCommand() {}

    @Override
    public Integer call() throws Exception {
        var target = Objects.requireNonNull(folder);
        var window = size.strip().split("x", -1);
        if (window.length != 2 || !size.matches("\\d{3,4}x\\d{3,4}")) {
            throw new WrongCall("--size takes WIDTHxHEIGHT in pixels, such as 1400x900, got \"" + size + "\".");
        }
        Files.createDirectories(target);
        try (var results = new ShownResults(inputs)) {
            WindowPictures.write(results, only, target, Integer.parseInt(window[0]), Integer.parseInt(window[1]))
                    .forEach(System.out::println);
        }
        return ExitCode.DONE;
    }
}
