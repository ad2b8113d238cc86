package paretoscope.app.figures;

import javafx.scene.input.KeyEvent;
import paretoscope.app.figures.model.FigureModel;

/// What keys do to a figure: arrows walk from datum to datum, shift adds, Home and End jump, Escape lets go.
final class FigureKeys {
    private final FigureView view;
    private final FigureModel model;
    private int at = -1;

    FigureKeys(FigureView view, FigureModel model) {
        this.view = view;
        this.model = model;
    }

    void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean used = switch (event.getCode()) {
            case RIGHT, DOWN -> go(at + 1, event.isShiftDown());
            case LEFT, UP -> go(at - 1, event.isShiftDown());
            case HOME -> go(0, false);
            case END -> go(Integer.MAX_VALUE, false);
            case ESCAPE -> view.letGo();
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    private boolean go(int to, boolean add) {
        var walk = model.walk();
        if (walk.isEmpty()) {
            return false;
        }
        at = Math.clamp(to, 0, walk.size() - 1);
        view.pick(walk.get(at), add);
        return true;
    }
}
