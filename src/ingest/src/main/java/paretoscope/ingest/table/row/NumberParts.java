package paretoscope.ingest.table.row;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A cell taken apart into a bare number and the unit written with it.
///
/// @param core the number without its unit, or empty where the text cannot be one
/// @param unit `%`, `USD`, `EUR`, `GBP`, `s` for durations, or empty
/// @param special the value of a word that is a number: `nan`, `inf`
public record NumberParts(String core, String unit, OptionalDouble special) {
    private static final NumberParts NONE = new NumberParts("", "", OptionalDouble.empty());
    private static final Pattern DURATION = Pattern
            .compile("(?:(\\d{1,6}) days? )?(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2}(?:\\.\\d{1,9})?)");

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?) ?(ms|s|min|h)");

    /// Takes a cell apart.
    public static NumberParts of(String cell) {
        if (cell.isEmpty() || cell.length() > 420) {
            return NONE;
        }
        char first = cell.charAt(0);
        if (Character.isLetter(first) || (first == '-' || first == '+') && cell.length() > 1
                && Character.isLetter(cell.charAt(1))) {
            return word(cell);
        }
        return withoutUnit(cell);
    }

    private static NumberParts word(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "nan" -> special(Double.NaN);
            case "inf", "infinity", "+inf", "+infinity" -> special(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> special(Double.NEGATIVE_INFINITY);
            default -> currencyCode(cell);
        };
    }

    private static NumberParts currencyCode(String cell) {
        for (var code : new String[]{"USD", "EUR", "GBP", "US$"}) {
            if (cell.startsWith(code)) {
                return new NumberParts(cell.substring(3).strip(), "US$".equals(code) ? "USD" : code,
                        OptionalDouble.empty());
            }
        }
        return NONE;
    }

    private static NumberParts special(double value) {
        return new NumberParts("", "", OptionalDouble.of(value));
    }

    private static NumberParts withoutUnit(String cell) {
        int last = cell.length() - 1;
        char end = cell.charAt(last);
        if (end >= '0' && end <= '9') {
            return withoutPrefix(cell);
        }
        var suffix = switch (end) {
            case '%' -> Optional.of("%");
            case '€' -> Optional.of("EUR");
            case '$' -> Optional.of("USD");
            case '£' -> Optional.of("GBP");
            default -> Optional.<String>empty();
        };
        if (suffix.isPresent()) {
            return new NumberParts(cell.substring(0, last).strip(), suffix.get(), OptionalDouble.empty());
        }
        if (cell.endsWith("USD") || cell.endsWith("EUR") || cell.endsWith("GBP")) {
            return new NumberParts(cell.substring(0, last - 2).strip(), cell.substring(last - 2),
                    OptionalDouble.empty());
        }
        return withoutPrefix(cell);
    }

    private static NumberParts withoutPrefix(String cell) {
        boolean negative = cell.startsWith("-") && cell.length() > 1;
        var unit = switch (cell.charAt(negative ? 1 : 0)) {
            case '$' -> "USD";
            case '€' -> "EUR";
            case '£' -> "GBP";
            default -> "";
        };
        if (unit.isEmpty()) {
            return new NumberParts(cell, "", OptionalDouble.empty());
        }
        var amount = cell.substring(negative ? 2 : 1).strip();
        return new NumberParts(negative ? "-" + amount : amount, unit, OptionalDouble.empty());
    }

    /// The seconds of a duration written as `0 days 00:02:08.9`, `1:02:03`, `02:08`, `1.5s`, `3.2min` or `250 ms`.
    public static OptionalDouble duration(String cell) {
        if (cell.length() > 40 || cell.isEmpty() || !Character.isDigit(cell.charAt(0))) {
            return OptionalDouble.empty();
        }
        var clock = DURATION.matcher(cell);
        if (clock.matches()) {
            double hours = 24 * number(clock.group(1)) + number(clock.group(2));
            return OptionalDouble.of(hours * 3600 + 60 * number(clock.group(3)) + Double.parseDouble(clock.group(4)));
        }
        var amount = AMOUNT.matcher(cell);
        return amount.matches()
                ? OptionalDouble.of(Double.parseDouble(amount.group(1)) * seconds(amount.group(2)))
                : OptionalDouble.empty();
    }

    private static double seconds(String unit) {
        return switch (unit) {
            case "ms" -> 1e-3;
            case "min" -> 60;
            case "h" -> 3600;
            default -> 1;
        };
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }
}
