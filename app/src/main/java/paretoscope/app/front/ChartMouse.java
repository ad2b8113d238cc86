package paretoscope.app.front;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import paretoscope.app.canvas.FigureCanvas;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.ShownFront;
import paretoscope.figure.drawing.Rectangle;

/// What the mouse does to the chart: hovering tells, a click picks, dragging brushes, pans or moves the budget, the
/// wheel zooms, a double click shows everything, a click in the legend switches a group off.
final class ChartMouse {
    /// How near a point the mouse has to be, in points.
    private static final double REACH = 6;
    /// Shorter drags are clicks.
    private static final double STILL = 3;
    private static final double ZOOM_A_PIXEL = 1.0025;

    private final FrontView view;
    private final FrontViewModel model;
    private Drag drag = Drag.NONE;
    private double startX;
    private double startY;
    private boolean moved;
    private boolean spaceHeld;
    private Optional<ShownFront> frontAtStart = Optional.empty();

    private enum Drag {
        NONE,
        BRUSH,
        PAN,
        BUDGET
    }

    ChartMouse(FrontView view, FrontViewModel model) {
        this.view = view;
        this.model = model;
    }

    void listenOn(Node canvas) {
        canvas.setOnMouseMoved(event -> over(points(event.getX()), points(event.getY())));
        canvas.setOnMouseExited(_ -> view.hover(Optional.empty()));
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnScroll(this::scroll);
    }

    /// Whether the space bar is down, so that dragging moves the paper.
    void space(boolean held) {
        spaceHeld = held;
    }

    /// Gives up the drag that is under way.
    boolean cancel() {
        boolean dragging = drag != Drag.NONE;
        end();
        return dragging;
    }

    private static double points(double pixels) {
        return pixels / FigureCanvas.PIXELS_PER_POINT;
    }

    private void over(double x, double y) {
        var front = view.shown();
        view.setCursor(cursor(front, x, y));
        view.hover(front.flatMap(shown -> shown.at(x, y, REACH)));
    }

    private Cursor cursor(Optional<ShownFront> front, double x, double y) {
        if (spaceHeld) {
            return Cursor.OPEN_HAND;
        }
        if (front.flatMap(shown -> shown.legendAt(x, y)).isPresent()) {
            return Cursor.HAND;
        }
        return front.flatMap(BudgetLine::of).filter(line -> line.grabs(limit(), x, y))
                .map(line -> line.alongX() ? Cursor.H_RESIZE : Cursor.V_RESIZE).orElse(Cursor.DEFAULT);
    }

    private OptionalDouble limit() {
        return model.budget().limitProperty().get();
    }

    private void press(MouseEvent event) {
        view.focusChart();
        view.closeMenu();
        startX = points(event.getX());
        startY = points(event.getY());
        moved = false;
        frontAtStart = view.shown();
        drag = frontAtStart.map(front -> kind(front, event)).orElse(Drag.NONE);
        view.holdBudget(drag == Drag.BUDGET);
    }

    private Drag kind(ShownFront front, MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || spaceHeld) {
            return Drag.PAN;
        }
        boolean onPoint = front.at(startX, startY, 1).isPresent();
        boolean onBudget = BudgetLine.of(front).filter(line -> line.grabs(limit(), startX, startY)).isPresent();
        return onBudget && !onPoint ? Drag.BUDGET : Drag.BRUSH;
    }

    private void drag(MouseEvent event) {
        double x = points(event.getX());
        double y = points(event.getY());
        if (!moved && Math.hypot(x - startX, y - startY) < STILL) {
            return;
        }
        moved = true;
        switch (drag) {
            case NONE -> {
            }
            case BRUSH -> view.brush(Optional.of(area(x, y)));
            case PAN -> pan(x - startX, y - startY);
            case BUDGET -> view.shown().flatMap(BudgetLine::of).ifPresent(
                    line -> model.budget().limitProperty().set(OptionalDouble.of(line.limitAt(x, y))));
        }
        view.hover(Optional.empty());
    }

    private Rectangle area(double x, double y) {
        var whole = Rectangle.between(startX, startY, x, y);
        return frontAtStart.flatMap(front -> whole.intersection(front.layout().plot())).orElse(whole);
    }

    private void pan(double dx, double dy) {
        view.setCursor(Cursor.CLOSED_HAND);
        frontAtStart.ifPresent(
                front -> view.show(front.layout().x().panned(dx), front.layout().y().panned(dy)));
    }

    private void release(MouseEvent event) {
        double x = points(event.getX());
        double y = points(event.getY());
        if (moved && drag == Drag.BRUSH) {
            pickWithin(area(x, y), event.isShiftDown() || event.isShortcutDown());
        } else if (!moved && event.getButton() == MouseButton.PRIMARY && !spaceHeld) {
            click(x, y, event);
        } else if (!moved && event.getButton() == MouseButton.SECONDARY) {
            view.openMenu(view.shown().flatMap(front -> front.at(x, y, REACH)), event.getScreenX(), event.getScreenY());
        }
        end();
        over(x, y);
    }

    private void pickWithin(Rectangle area, boolean add) {
        view.shown().ifPresent(front -> {
            var labels = new LinkedHashSet<>(add ? model.selection().labels() : List.<String>of());
            labels.addAll(front.labelsWithin(area));
            model.selection().set(labels);
        });
    }

    private void click(double x, double y, MouseEvent event) {
        var entry = view.shown().flatMap(front -> front.legendAt(x, y));
        var pointed = view.shown().flatMap(front -> front.at(x, y, REACH));
        if (entry.isPresent()) {
            model.chart().toggle(entry.get());
        } else if (pointed.isPresent()) {
            view.pick(pointed.get(), event.isShiftDown() || event.isShortcutDown());
        } else if (event.getClickCount() == 2) {
            view.showAll();
        } else if (drag != Drag.BUDGET && !event.isShiftDown()) {
            model.selection().clear();
        }
    }

    private void end() {
        drag = Drag.NONE;
        frontAtStart = Optional.empty();
        view.holdBudget(false);
        view.brush(Optional.empty());
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            view.zoom(points(event.getX()), points(event.getY()), Math.pow(ZOOM_A_PIXEL, -event.getDeltaY()));
        }
        event.consume();
    }
}
