package paretoscope.store;

import java.util.Optional;

/// What the user has said about a configuration: its name and colour on charts, a note, whether it is hidden, and
/// whether it really costs nothing.
///
/// @param colour as `#rrggbb`
public record Appearance(Optional<String> label, Optional<String> colour, Optional<String> note, boolean hidden,
        boolean free) {
    /// Nothing was said.
    public static final Appearance PLAIN = new Appearance(Optional.empty(), Optional.empty(), Optional.empty(), false,
            false);
}
