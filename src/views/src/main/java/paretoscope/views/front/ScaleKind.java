package paretoscope.views.front;

import java.util.Locale;
import java.util.Optional;

/// How an objective is laid out along its axis; the knee is found on the axes as displayed.
public enum ScaleKind {
    LINEAR,
    LOG,
    SYMLOG;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ScaleKind> parse(String text) {
        for (var kind : values()) {
            if (kind.code().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
