package paretoscope.figure.drawing;

import java.util.Optional;

/// An area in one colour; overlapping parts of a path are filled once (non-zero rule).
public record Fill(Path path, Colour colour, Optional<MarkId> id) implements Mark {
    /// An area that stands for no datum.
    public static Fill of(Path path, Colour colour) {
        return new Fill(path, colour, Optional.empty());
    }
}
