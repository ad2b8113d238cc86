package paretoscope.figure.drawing;

import java.util.Optional;

/// A line along a path.
public record Stroke(Path path, Pen pen, Optional<MarkId> id) implements Mark {
    /// A line that stands for no datum.
    public static Stroke of(Path path, Pen pen) {
        return new Stroke(path, pen, Optional.empty());
    }
}
