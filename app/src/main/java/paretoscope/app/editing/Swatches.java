package paretoscope.app.editing;

import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import paretoscope.figure.spec.Palette;

/// Colours to choose from: the palette's own, which can be told apart by everyone, and any other.
final class Swatches extends HBox {
    private final StringProperty chosen;
    private final ToggleGroup group = new ToggleGroup();
    private final ColorPicker other = new ColorPicker();

    Swatches(StringProperty chosen) {
        this.chosen = chosen;
        getStyleClass().addAll("form-row", "swatches");
        add("", "As the palette says");
        Palette.OKABE_ITO.colours().forEach(colour -> add(hex(colour.red(), colour.green(), colour.blue()),
                "Colour " + hex(colour.red(), colour.green(), colour.blue())));
        other.getStyleClass().add(ColorPicker.STYLE_CLASS_BUTTON);
        other.setAccessibleText("Another colour");
        other.setOnAction(_ -> chosen.set(hex(other.getValue())));
        getChildren().add(other);
        chosen.subscribe(this::show);
    }

    private void add(String hex, String name) {
        var swatch = new ToggleButton(hex.isEmpty() ? "Auto" : "");
        swatch.setUserData(hex);
        swatch.setToggleGroup(group);
        swatch.setAccessibleText(name);
        swatch.getStyleClass().add("swatch");
        if (!hex.isEmpty()) {
            swatch.getStyleClass().add("coloured");
            swatch.setStyle("-swatch: " + hex + ";");
        }
        swatch.setOnAction(_ -> {
            chosen.set(hex);
            swatch.setSelected(true);
        });
        getChildren().add(swatch);
    }

    private void show(String hex) {
        group.getToggles().forEach(toggle -> toggle.setSelected(hex.equalsIgnoreCase((String) toggle.getUserData())));
        if (!hex.isEmpty()) {
            other.setValue(Color.web(hex));
        }
    }

    private static String hex(Color colour) {
        return hex((int) Math.round(colour.getRed() * 255), (int) Math.round(colour.getGreen() * 255),
                (int) Math.round(colour.getBlue() * 255));
    }

    private static String hex(int red, int green, int blue) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
