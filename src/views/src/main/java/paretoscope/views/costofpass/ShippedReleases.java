package paretoscope.views.costofpass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// When models were released: the day of the snapshot in a model's own name, or in that of its first snapshot as far as the
/// small list in `resources/views` knows.
final class ShippedReleases {
    private static final Pattern DAY = Pattern.compile("(20\\d\\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Map<String, LocalDate> LIST = read();

    private ShippedReleases() {}

    /// The day in a model's name, or the list's for the name without its maker.
    static Optional<LocalDate> of(String model) {
        var name = model.substring(model.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return inName(name).or(() -> Optional.ofNullable(LIST.get(name)));
    }

    private static Optional<LocalDate> inName(String name) {
        var day = DAY.matcher(name);
        try {
            return day.find()
                    ? Optional.of(LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The list's dates: each is the day in the name of the model's first snapshot, and each says who names that snapshot.
    private static Map<String, LocalDate> read() {
        var list = file();
        var dates = new HashMap<String, LocalDate>();
        list.path("models").properties().forEach(model -> {
            var snapshot = model.getValue().path("snapshot").asString();
            if (!list.path("sources").has(model.getValue().path("source").asString())) {
                throw new IllegalStateException("nobody is named as the source of " + snapshot);
            }
            dates.put(model.getKey(), inName(snapshot).orElseThrow());
        });
        return Map.copyOf(dates);
    }

    private static JsonNode file() {
        try (var in = ShippedReleases.class.getResourceAsStream("/paretoscope/views/release-dates.json")) {
            if (in == null) {
                throw new IllegalStateException("the list of release dates is missing from the program");
            }
            return JsonMapper.shared().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
