package paretoscope.app.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import paretoscope.app.commands.Command;
import paretoscope.app.commands.CommandNodes;
import paretoscope.app.figures.FigurePane;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.Pointed;
import paretoscope.app.front.model.ShownFront;
import paretoscope.app.front.model.ZoomWindow;
import paretoscope.app.screen.Subscriptions;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.scale.Interval;

/// The chart: the figure, what follows the mouse above it, and words where there is no figure.
public final class FrontView extends FigurePane implements AutoCloseable {
    private final FrontViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ChartMouse mouse;
    private ChartState state = ChartState.idle();
    private ContextMenu menu = new ContextMenu();

    public FrontView(FrontViewModel model) {
        super("front-chart", "Front");
        this.model = model;
        mouse = new ChartMouse(this, model);
        listen();
        subscribe();
    }

    private void listen() {
        mouse.listenOn(canvas());
        var keys = new ChartKeys(this, model);
        canvas().setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                mouse.space(true);
                event.consume();
            } else {
                keys.pressed(event);
            }
        });
        canvas().setOnKeyReleased(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                mouse.space(false);
            }
        });
        // With the mouse the menu opens when the button is released, because dragging with it moves the paper.
        canvas().setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                menu.show(canvas(), event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        canvas().focusedProperty().subscribe(focused -> {
            if (!focused) {
                mouse.space(false);
            }
        });
        canvas().widthProperty().subscribe(_ -> resized());
        canvas().heightProperty().subscribe(_ -> resized());
    }

    /// What the context menu offers; acts on what is picked.
    public void offer(List<Command> commands) {
        var all = new ArrayList<>(commands);
        all.add(Command.of("Show all of both axes", this::showAll).shortcut("0"));
        menu = CommandNodes.contextMenu(all);
    }

    /// Opens the context menu for what is pointed at, which is picked if it was not, or for all that is picked.
    void openMenu(Optional<Pointed> at, double screenX, double screenY) {
        at.filter(one -> shown().filter(front -> !model.selection().contains(front.label(one))).isPresent())
                .ifPresent(one -> pick(one, false));
        menu.show(canvas(), screenX, screenY);
    }

    void closeMenu() {
        menu.hide();
    }

    private void resized() {
        model.chart().sizeProperty().set(room());
    }

    private void subscribe() {
        subscriptions.add(model.chart().shownProperty().subscribe(this::display));
        subscriptions.add(model.emptyProperty().subscribe(this::showInstead));
        subscriptions.add(model.budget().limitProperty().subscribe(_ -> budget()));
        subscriptions.add(model.busyProperty().subscribe(this::showBusy));
        subscriptions.add(model.spokenProperty().subscribe(canvas()::setAccessibleText));
    }

    Optional<ShownFront> shown() {
        return model.chart().shownProperty().get();
    }

    private void display(Optional<ShownFront> front) {
        paint(front.map(shown -> shown.layout().drawing()));
        hover(Optional.empty());
        budget();
    }

    private void budget() {
        change(state.budgeted(model.budget().limitProperty().get(), model.budget().label()));
    }

    private void change(ChartState next) {
        state = next;
        paintAbove(shown().map(front -> ChartOverlay.of(front, state)).orElse(List.of()));
    }

    void brush(Optional<Rectangle> area) {
        if (!area.equals(state.brush())) {
            change(state.brushing(area));
        }
    }

    void holdBudget(boolean held) {
        if (held != state.budgetHeld()) {
            change(state.holding(held));
        }
    }

    /// Rings what is pointed at and tells about it; nothing takes both away.
    void hover(Optional<Pointed> at) {
        if (at.equals(state.hovered()) && at.isPresent() == isTelling()) {
            return;
        }
        change(state.hovering(at));
        var words = at.flatMap(model::tip);
        var place = at.flatMap(one -> shown().flatMap(front -> front.place(one)));
        if (words.isPresent() && place.isPresent()) {
            tell(words.get(), place.get());
        } else {
            hush();
        }
    }

    /// Picks what is pointed at, alone or with what was picked before, and shows what there is to say about it.
    void pick(Pointed at, boolean add) {
        var label = shown().map(front -> front.label(at));
        label.ifPresent(name -> {
            if (add) {
                model.selection().toggle(name);
            } else {
                model.selection().set(List.of(name));
            }
        });
        hover(Optional.of(at));
        model.tip(at).ifPresent(words -> canvas().setAccessibleRoleDescription(words.spoken()));
    }

    boolean letGo() {
        if (!mouse.cancel()) {
            hover(Optional.empty());
            model.selection().clear();
        }
        return true;
    }

    void focusChart() {
        canvas().requestFocus();
    }

    /// Shows a stretch of each axis, unless nothing would be left in sight.
    void show(Interval x, Interval y) {
        if (shown().filter(front -> front.keepsPoints(x, y)).isPresent()) {
            model.chart().windowProperty().set(ZoomWindow.of(x, y));
        }
    }

    boolean showAll() {
        model.chart().windowProperty().set(ZoomWindow.ALL);
        return true;
    }

    /// Zooms around a place in points; a factor below 1 shows less.
    void zoom(double x, double y, double factor) {
        shown().filter(front -> front.canZoom(factor)).ifPresent(front -> {
            var plot = front.layout().plot();
            boolean overX = y > plot.bottom();
            boolean overY = x < plot.x();
            var shownX = overY ? front.layout().x().domain() : front.layout().x().zoomed(x, factor);
            var shownY = overX ? front.layout().y().domain() : front.layout().y().zoomed(y, factor);
            show(shownX, shownY);
        });
    }

    /// Moves the paper by so many points.
    boolean pan(double dx, double dy) {
        shown().map(ShownFront::layout).ifPresent(layout -> show(layout.x().panned(dx), layout.y().panned(dy)));
        return true;
    }

    boolean zoomAtCentre(double factor) {
        shown().map(front -> front.layout().plot())
                .ifPresent(plot -> zoom(plot.x() + plot.width() / 2, plot.y() + plot.height() / 2, factor));
        return true;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
