package paretoscope.figure.paint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of file a figure can become.
public enum Format {
    SVG("image/svg+xml"),
    PDF("application/pdf"),
    PNG("image/png");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// What a file's name ends in, without the dot.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format a file's name asks for, if it is one of these.
    public static Optional<Format> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> lower.endsWith("." + format.extension())).findFirst();
    }
}
