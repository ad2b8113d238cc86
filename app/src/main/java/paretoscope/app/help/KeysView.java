package paretoscope.app.help;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import paretoscope.app.dialog.FormGrid;

/// What the mouse and the keys do where no menu says it.
final class KeysView extends FormGrid {
    private record Way(String how, String what) {}

    private static final List<Way> MOUSE = List.of(
            new Way("Click", "pick a configuration; its details are at the right"),
            new Way("Shift and click", "pick one more, or let it go"),
            new Way("Drag", "pick everything in the area"),
            new Way("Drag with the right button, or with Space held", "move the paper"),
            new Way("Wheel", "zoom at the pointer; over an axis, along it only"),
            new Way("Double click", "show everything again"),
            new Way("Click in the legend", "switch a group off and on"),
            new Way("Drag the handle on the cost axis", "set a budget"));
    private static final List<Way> KEYS = List.of(new Way("Right, Left", "walk from point to point"),
            new Way("Up, Down", "walk along the front"), new Way("Home, End", "go to the first, to the last"),
            new Way("Shift and an arrow", "pick one more"), new Way("+, −, 0", "zoom in, zoom out, show everything"),
            new Way(KeyCombination.valueOf("Shortcut+Right").getDisplayText() + " and the other arrows",
                    "move the paper"),
            new Way("Escape", "let go of what is picked"));

    KeysView() {
        section("Mouse, over a chart");
        MOUSE.forEach(this::add);
        section("Keys, in a chart");
        KEYS.forEach(this::add);
    }

    private void add(Way way) {
        var what = new Label(way.what());
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        field(way.how(), what);
    }
}
