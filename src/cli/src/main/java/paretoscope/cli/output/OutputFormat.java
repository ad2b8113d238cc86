package paretoscope.cli.output;

/// The forms an answer can be printed in.
public enum OutputFormat {
    TABLE,
    CSV,
    JSON
}
