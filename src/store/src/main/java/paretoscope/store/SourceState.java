package paretoscope.store;

import java.util.Locale;

/// What has become of an imported file's content.
public enum SourceState {
    /// Its runs count.
    LIVE,
    /// The same path was imported again with other content.
    REPLACED,
    /// Taken out by the user.
    DELETED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SourceState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
