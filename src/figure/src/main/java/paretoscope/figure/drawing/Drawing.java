package paretoscope.figure.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A finished picture: marks painted in order, later ones over earlier ones, on a page of the given size.
///
/// Width and height are points (1/72 inch); without a background the page is transparent.
public record Drawing(double width, double height, Optional<Colour> background, List<Mark> marks) {
    public Drawing {
        if (!(width > 0 && width < 1e6 && height > 0 && height < 1e6)) {
            throw new IllegalArgumentException(
                    "a drawing needs a positive, finite size, got " + width + " × " + height);
        }
        marks = List.copyOf(marks);
    }

    /// The whole page.
    public Rectangle page() {
        return new Rectangle(0, 0, width, height);
    }

    /// What the picture is called: the title of the first top-level group that has one.
    public Optional<String> title() {
        return marks.stream()
                .flatMap(mark -> mark instanceof Group group ? group.title().stream() : Stream.empty())
                .findFirst();
    }
}
