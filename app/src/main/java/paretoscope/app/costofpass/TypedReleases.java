package paretoscope.app.costofpass;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Release dates as a user types them, one a line: `label = 2025-08-07`.
///
/// @param complaint what is wrong with a line; empty when all were understood
record TypedReleases(Map<String, LocalDate> dates, String complaint) {
    static TypedReleases of(String text) {
        var dates = new LinkedHashMap<String, LocalDate>();
        for (var line : text.lines().filter(one -> !one.isBlank()).toList()) {
            int equals = line.lastIndexOf('=');
            try {
                dates.put(line.substring(0, Math.max(0, equals)).strip(),
                        LocalDate.parse(line.substring(equals + 1).strip()));
            } catch (DateTimeParseException _) {
                return new TypedReleases(Map.of(),
                        "\"" + line.strip() + "\" is not of the form label = 2025-08-07.");
            }
            if (equals < 1) {
                return new TypedReleases(Map.of(), "\"" + line.strip() + "\" names no configuration.");
            }
        }
        return new TypedReleases(dates, "");
    }

    static String edited(Map<String, LocalDate> dates) {
        return new TreeMap<>(dates).entrySet().stream().map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
