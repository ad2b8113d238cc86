package paretoscope.figure.drawing;

import java.util.Optional;

/// One thing on the page, completely placed: painters transform it and never decide about it.
public sealed interface Mark permits Stroke, Fill, Symbol, Glyphs, Cloud, Group {
    /// The datum this mark stands for; marks without one (axes, grids, labels) cannot be picked.
    Optional<MarkId> id();
}
