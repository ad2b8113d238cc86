package paretoscope.figure.cloud;

/// From data to pixels: column = x · scaleX + offsetX, row = y · scaleY + offsetY, rounded down; (0, 0) is the top left.
public record PixelMap(double scaleX, double offsetX, double scaleY, double offsetY) {
    /// Columns that are pixels already.
    public static final PixelMap IDENTITY = new PixelMap(1, 0, 1, 0);

    public PixelMap {
        if (!(Double.isFinite(scaleX) && Double.isFinite(offsetX) && Double.isFinite(scaleY)
                && Double.isFinite(offsetY))) {
            throw new IllegalArgumentException("scales and offsets must be finite");
        }
    }

    /// The ranges [x0, x1] and [y0, y1] over the whole raster, y upwards: y1 is the top edge.
    public static PixelMap fitting(double x0, double x1, double y0, double y1, int width, int height) {
        double scaleX = width / (x1 - x0);
        double scaleY = height / (y0 - y1);
        return new PixelMap(scaleX, -x0 * scaleX, scaleY, -y1 * scaleY);
    }
}
