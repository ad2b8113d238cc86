package paretoscope.figure.drawing;

import java.util.Arrays;

/// Pixels, rows from the top, each `0xAARRGGBB` with colours not multiplied by alpha.
///
/// The array is taken over, not copied, because clouds are remade every frame: whoever makes a raster gives it away.
public record Raster(int width, int height, int[] argb) {
    public Raster {
        if (width < 1 || height < 1 || (long) width * height != argb.length) {
            throw new IllegalArgumentException(width + " × " + height + " pixels do not fit " + argb.length);
        }
    }

    /// One pixel, counted from the top left.
    public int argbAt(int column, int row) {
        return argb[row * width + column];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster(int w, int h, int[] pixels) && w == width && h == height
                && Arrays.equals(pixels, argb);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(argb);
    }

    @Override
    public String toString() {
        return "Raster[" + width + " × " + height + "]";
    }
}
