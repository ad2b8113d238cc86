package paretoscope.ingest.table.role;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.eval.Unit;

/// The unit a column's name states: `Latency (s)`, `Total Cost ($)`, `cost_usd`, `latency_ms`, `accuracy_pct`.
final class UnitName {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{1,16})[)\\]]\\s*$");
    private static final Map<String, String> SYMBOLS = Map.ofEntries(Map.entry("$", "USD"), Map.entry("usd", "USD"),
            Map.entry("us$", "USD"), Map.entry("dollars", "USD"), Map.entry("€", "EUR"), Map.entry("eur", "EUR"),
            Map.entry("£", "GBP"), Map.entry("s", "s"), Map.entry("sec", "s"), Map.entry("secs", "s"),
            Map.entry("seconds", "s"), Map.entry("ms", "ms"), Map.entry("us", "us"), Map.entry("µs", "us"),
            Map.entry("min", "min"), Map.entry("minutes", "min"), Map.entry("h", "h"), Map.entry("hours", "h"),
            Map.entry("%", "%"), Map.entry("pct", "%"), Map.entry("percent", "%"), Map.entry("tokens", "tokens"),
            Map.entry("gb", "GB"), Map.entry("gib", "GiB"), Map.entry("mb", "MB"), Map.entry("mib", "MiB"),
            Map.entry("bytes", "B"), Map.entry("j", "J"), Map.entry("joules", "J"), Map.entry("wh", "Wh"),
            Map.entry("kwh", "kWh"), Map.entry("w", "W"), Map.entry("db", "dB"), Map.entry("kg", "kg"),
            Map.entry("m", "M"), Map.entry("b", "B parameters"), Map.entry("fps", "1/s"), Map.entry("qps", "1/s"));
    private static final Pattern SUFFIX = Pattern.compile(
            ".*[_ ](usd|eur|sec|secs|seconds|ms|us|minutes|hours|pct|percent|tokens|gb|gib|mb|mib|bytes|joules|wh|kwh|db|s|j)");

    private UnitName() {}

    static Optional<Unit> in(String column) {
        var lower = column.strip().toLowerCase(Locale.ROOT);
        var brackets = BRACKETS.matcher(lower);
        if (brackets.find()) {
            return symbol(brackets.group(1).strip());
        }
        if (lower.startsWith("%") || lower.endsWith("%")) {
            return Optional.of(Unit.PERCENT);
        }
        var suffix = SUFFIX.matcher(lower);
        return suffix.matches() && !lower.contains("per_") ? symbol(suffix.group(1)) : Optional.empty();
    }

    /// The name without the unit it states.
    static String without(String column) {
        return BRACKETS.matcher(column.strip()).replaceFirst("").strip();
    }

    private static Optional<Unit> symbol(String text) {
        return Optional.ofNullable(SYMBOLS.get(text)).map(Unit::new);
    }
}
