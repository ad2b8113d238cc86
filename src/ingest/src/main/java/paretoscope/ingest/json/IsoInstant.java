package paretoscope.ingest.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Times as tools write them: ISO 8601 with an offset, with `Z`, or with no zone at all, which is read as UTC.
public final class IsoInstant {
    private IsoInstant() {}

    /// The moment a text states, if it states one.
    public static Optional<Instant> parse(String text) {
        var iso = text.strip().replace(' ', 'T');
        if (iso.length() < 10 || !Character.isDigit(iso.charAt(0))) {
            return Optional.empty();
        }
        try {
            if (iso.length() == 10) {
                return Optional.of(LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            return Optional.of(zoned(iso)
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static boolean zoned(String iso) {
        return iso.endsWith("Z") || iso.indexOf('+', 10) > 0 || iso.indexOf('-', 10) > 0;
    }
}
