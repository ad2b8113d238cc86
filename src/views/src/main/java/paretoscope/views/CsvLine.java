package paretoscope.views;

import java.util.List;

/// Cells as one line of comma-separated values (RFC 4180), safe to open in a spreadsheet.
public final class CsvLine {
    private CsvLine() {}

    /// The cells joined, each quoted where needed.
    public static String of(List<String> cells) {
        return String.join(",", cells.stream().map(CsvLine::cell).toList());
    }

    /// A number to its last digit; empty for NaN.
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// A text that a spreadsheet would run as a formula is disarmed by an apostrophe; numbers stay what they are.
    private static String cell(String text) {
        var safe = isFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !isNumber(text);
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|-?Infinity");
    }
}
