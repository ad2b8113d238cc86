package paretoscope.figure.drawing;

import java.util.HexFormat;

/// An sRGB colour: channels in 0..255, alpha from 0 (clear) to 1 (solid).
public record Colour(int red, int green, int blue, double alpha) {
    public static final Colour BLACK = rgb(0, 0, 0);
    public static final Colour WHITE = rgb(255, 255, 255);
    /// Nothing is seen of it: an unfilled symbol.
    public static final Colour CLEAR = new Colour(0, 0, 0, 0);

    public Colour {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
            throw new IllegalArgumentException("channels lie in 0..255, got " + red + ", " + green + ", " + blue);
        }
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must lie in [0, 1], was " + alpha);
        }
    }

    /// A solid colour.
    public static Colour rgb(int red, int green, int blue) {
        return new Colour(red, green, blue, 1);
    }

    /// Reads `#rgb`, `#rrggbb` or `#rrggbbaa`.
    public static Colour hex(String text) {
        if (!text.matches("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")) {
            throw new IllegalArgumentException("expected #rgb, #rrggbb or #rrggbbaa, got " + text);
        }
        String digits = text.length() == 4 ? text.substring(1).replaceAll(".", "$0$0") : text.substring(1);
        double alpha = digits.length() == 8 ? channel(digits, 3) / 255.0 : 1;
        return new Colour(channel(digits, 0), channel(digits, 1), channel(digits, 2), alpha);
    }

    /// `#rrggbb`; alpha is left out.
    public String toHex() {
        var hex = HexFormat.of();
        return "#" + hex.toHexDigits((byte) red) + hex.toHexDigits((byte) green) + hex.toHexDigits((byte) blue);
    }

    /// The same colour at another alpha.
    public Colour withAlpha(double newAlpha) {
        return new Colour(red, green, blue, newAlpha);
    }

    /// This colour laid over a solid one.
    public Colour over(Colour below) {
        return rgb(mixed(red, below.red), mixed(green, below.green), mixed(blue, below.blue));
    }

    /// `0xAARRGGBB`.
    public int argb() {
        return (int) Math.round(alpha * 255) << 24 | red << 16 | green << 8 | blue;
    }

    /// Relative luminance in [0, 1], WCAG 2.2.
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /// Contrast ratio from 1 to 21, WCAG 2.2; both colours are taken as solid.
    public double contrastWith(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private int mixed(int above, int below) {
        return (int) Math.round(alpha * above + (1 - alpha) * below);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int channel(String digits, int index) {
        return HexFormat.fromHexDigits(digits, 2 * index, 2 * index + 2);
    }
}
