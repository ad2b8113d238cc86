package paretoscope.app.canvas;

import javafx.scene.paint.Color;
import paretoscope.figure.drawing.Colour;

/// The toolkit's word for a figure's colour, and back.
public final class FxColours {
    private FxColours() {}

    public static Color of(Colour colour) {
        return Color.rgb(colour.red(), colour.green(), colour.blue(), colour.alpha());
    }

    public static Colour of(Color color) {
        return new Colour((int) Math.round(color.getRed() * 255), (int) Math.round(color.getGreen() * 255),
                (int) Math.round(color.getBlue() * 255), color.getOpacity());
    }
}
