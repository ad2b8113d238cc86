package paretoscope.ingest.table.row;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates and times as tools write them; without a zone they are taken as UTC.
public final class DateText {
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE).appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?(\\.\\d{1,9})?");

    private DateText() {}

    /// Whether the text begins like a date, which is quick to tell.
    public static boolean looksLike(String cell) {
        return cell.length() >= 10 && cell.length() <= 40 && Character.isDigit(cell.charAt(0))
                && parse(cell).isPresent();
    }

    /// The instant a text stands for, or nothing where it is no date.
    public static Optional<Instant> parse(String cell) {
        if (EPOCH.matcher(cell).matches()) {
            return Optional.of(epoch(Double.parseDouble(cell)));
        }
        try {
            var text = cell.replace('/', '-').replace(' ', 'T');
            return switch (text.length()) {
                case 7 -> Optional.of(LocalDate.parse(text + "-01").atStartOfDay().toInstant(ZoneOffset.UTC));
                case 10 -> Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
                default -> Optional.of(time(text));
            };
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Seconds since 1970, or milliseconds where that would lie in a far future.
    private static Instant epoch(double since) {
        return Instant.ofEpochMilli((long) (since < 1e11 ? since * 1000 : since));
    }

    private static Instant time(String text) {
        if (text.length() == 15 && text.charAt(8) == '-') {
            return LocalDateTime.parse(text, COMPACT).toInstant(ZoneOffset.UTC);
        }
        if (text.endsWith("Z") || text.matches(".*[+-]\\d{2}:?\\d{2}$") && text.indexOf('T') > 0) {
            return OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")).toInstant();
        }
        return LocalDateTime.parse(text, LOCAL).toInstant(ZoneOffset.UTC);
    }
}
