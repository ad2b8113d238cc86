package paretoscope.figure.drawing;

import java.util.List;
import java.util.Optional;

/// Marks that belong together: clipped to a rectangle, faded as one picture, or named for those who cannot see them.
///
/// Opacity in [0, 1] applies to the group as a whole, so that marks inside it do not show through each other.
public record Group(List<Mark> marks, Optional<Rectangle> clip, double opacity, Optional<String> title,
        Optional<String> description, Optional<MarkId> id) implements Mark {
    public Group {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity must lie in [0, 1], was " + opacity);
        }
        marks = List.copyOf(marks);
    }

    /// A named group.
    public static Group titled(String title, List<Mark> marks) {
        return new Group(marks, Optional.empty(), 1, Optional.of(title), Optional.empty(), Optional.empty());
    }

    /// Marks of which only the part inside a rectangle shows.
    public static Group clipped(Rectangle clip, List<Mark> marks) {
        return new Group(marks, Optional.of(clip), 1, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
