package paretoscope.eval;

/// Where in a file a value stands, in words a person can follow: `line 12`, `/results/mmlu`,
/// `samples/7_epoch_1.json /scores`.
public record Locator(String text) {
    /// The file as a whole.
    public static final Locator WHOLE_FILE = new Locator("");

    /// A line, counted from 1.
    public static Locator line(long number) {
        return new Locator("line " + number);
    }

    /// A cell of a table: its line, counted from 1, and its column's name.
    public static Locator cell(long line, String column) {
        return new Locator("line " + line + ", column \"" + column + "\"");
    }

    /// A JSON pointer (RFC 6901).
    public static Locator pointer(String pointer) {
        return new Locator(pointer);
    }

    /// A place inside an entry of an archive or a sheet of a workbook.
    public static Locator entry(String entry, Locator inside) {
        return inside.text().isEmpty() ? new Locator(entry) : new Locator(entry + " " + inside.text());
    }
}
