package paretoscope.figure.drawing;

import java.util.Optional;

/// A picture of very many points, stretched over a rectangle of the page without smoothing its pixels.
public record Cloud(Raster raster, Rectangle area, Optional<MarkId> id) implements Mark {}
