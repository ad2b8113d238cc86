package paretoscope.cli.options;

import java.util.Locale;
import paretoscope.cli.WrongCall;
import paretoscope.cli.output.OutputFormat;
import picocli.CommandLine.Option;

/// How the answer is printed.
public final class OutputOptions {
    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table", description = "How to print the answer (default: ${DEFAULT-VALUE}).")
    private String format = "table";

    @Option(names = "--debug", description = "On failure, also print where it happened.")
    private boolean debug;

    /// Unset; filled in by the parser.
    public OutputOptions() {}

    public OutputFormat format() {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "table" -> OutputFormat.TABLE;
            case "csv" -> OutputFormat.CSV;
            case "json" -> OutputFormat.JSON;
            default -> throw new WrongCall("--format takes table, csv or json, got \"" + format + "\".");
        };
    }

    public boolean debug() {
        return debug;
    }
}
