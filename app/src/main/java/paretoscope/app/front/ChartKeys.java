package paretoscope.app.front;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.ShownFront;

/// What keys do to the chart: arrows walk from point to point, simulated ones among them (up and down along the front), shift adds, Home and End
/// jump, plus and minus zoom, 0 shows everything, arrows with the shortcut key move the paper, Escape lets go.
final class ChartKeys {
    private static final double ZOOM = 1.25;
    /// In points.
    private static final double PUSH = 40;

    private final FrontView view;
    private final FrontViewModel model;

    ChartKeys(FrontView view, FrontViewModel model) {
        this.view = view;
        this.model = model;
    }

    void pressed(KeyEvent event) {
        if (event.isAltDown()) {
            return;
        }
        boolean used = event.isShortcutDown() ? move(event.getCode()) : act(event);
        if (used) {
            event.consume();
        }
    }

    /// Moves the paper under the window; a push to the right shows what is further right.
    private boolean move(KeyCode key) {
        return switch (key) {
            case RIGHT -> view.pan(-PUSH, 0);
            case LEFT -> view.pan(PUSH, 0);
            case UP -> view.pan(0, PUSH);
            case DOWN -> view.pan(0, -PUSH);
            default -> false;
        };
    }

    private boolean act(KeyEvent event) {
        return switch (event.getCode()) {
            case RIGHT -> walk(1, event.isShiftDown());
            case LEFT -> walk(-1, event.isShiftDown());
            case UP -> front(1, event.isShiftDown());
            case DOWN -> front(-1, event.isShiftDown());
            case HOME -> end(true);
            case END -> end(false);
            case ESCAPE -> view.letGo();
            case PLUS, ADD, EQUALS -> view.zoomAtCentre(1 / ZOOM);
            case MINUS, SUBTRACT -> view.zoomAtCentre(ZOOM);
            case DIGIT0, NUMPAD0 -> view.showAll();
            default -> false;
        };
    }

    private boolean walk(int step, boolean add) {
        return view.shown().map(front -> step(front, front.walk(), step, add)).orElse(false);
    }

    private boolean front(int step, boolean add) {
        return view.shown().map(front -> step(front, front.frontWalk(), step, add)).orElse(false);
    }

    private boolean end(boolean first) {
        return view.shown().filter(front -> front.walk().length > 0).map(front -> {
            int[] walk = front.walk();
            return go(front, first ? walk[0] : walk[walk.length - 1], false);
        }).orElse(false);
    }

    /// One step from where the walk is; from a point that is not on the way, to the next one along x.
    private boolean step(ShownFront front, int[] way, int step, boolean add) {
        if (way.length == 0) {
            return false;
        }
        var here = current(front);
        int at = here.isEmpty()
                ? -1
                : IntStream.range(0, way.length).filter(i -> way[i] == here.getAsInt()).findFirst()
                        .orElseGet(() -> between(front, way, here.getAsInt(), step));
        int next = here.isEmpty() ? (step > 0 ? 0 : way.length - 1) : Math.clamp(at + step, 0, way.length - 1);
        return go(front, way[next], add);
    }

    private static int between(ShownFront front, int[] way, int stop, int step) {
        var walk = front.walk();
        int place = IntStream.range(0, walk.length).filter(i -> walk[i] == stop).findFirst().orElse(0);
        int before = (int) IntStream.range(0, place).filter(i -> IntStream.of(way).anyMatch(at -> at == walk[i]))
                .count();
        return step > 0 ? before - 1 : before;
    }

    private OptionalInt current(ShownFront front) {
        var labels = model.selection().labels();
        if (labels.isEmpty()) {
            return OptionalInt.empty();
        }
        return front.stop(List.copyOf(labels).getLast());
    }

    private boolean go(ShownFront front, int stop, boolean add) {
        view.pick(front.pointed(stop), add);
        return true;
    }
}
