package paretoscope.app.figures;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import paretoscope.app.commands.Command;
import paretoscope.app.commands.CommandNodes;
import paretoscope.app.figures.model.FigureModel;
import paretoscope.app.figures.model.LaidOut;
import paretoscope.app.figures.model.Place;
import paretoscope.app.screen.Subscriptions;
import paretoscope.figure.drawing.MarkId;

/// A figure of any view: hovering tells, a click picks what a datum stands for, shift adds, the legend switches series off,
/// arrow keys walk, Escape lets go.
public final class FigureView extends FigurePane implements AutoCloseable {
    private final FigureModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<MarkId> hovered = Optional.empty();
    private ContextMenu menu = new ContextMenu();

    /// @param id of the canvas, for style sheets and tests
    /// @param name for screen readers
    public FigureView(String id, String name, FigureModel model) {
        super(id, name);
        this.model = model;
        new FigureMouse(this, model).listenOn(canvas());
        canvas().setOnKeyPressed(new FigureKeys(this, model)::pressed);
        canvas().setOnContextMenuRequested(event -> {
            if (!menu.getItems().isEmpty()) {
                menu.show(canvas(), event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        canvas().widthProperty().subscribe(_ -> model.sizeProperty().set(room()));
        canvas().heightProperty().subscribe(_ -> model.sizeProperty().set(room()));
        subscriptions.add(model.shownProperty().subscribe(this::show));
        subscriptions.add(model.emptyProperty().subscribe(this::showInstead));
        subscriptions.add(model.busyProperty().subscribe(this::showBusy));
    }

    /// What the context menu offers; acts on what is picked.
    public void offer(List<Command> commands) {
        menu = CommandNodes.contextMenu(commands);
    }

    void closeMenu() {
        menu.hide();
    }

    private void show(Optional<LaidOut> laid) {
        paint(laid.map(shown -> shown.layout().drawing()));
        hover(Optional.empty(), new Place(0, 0));
    }

    /// Marks a datum and tells about it, beside the mouse where the datum is no point; none takes both away.
    void hover(Optional<MarkId> id, Place mouse) {
        if (id.isPresent() && id.equals(hovered) && isTelling()) {
            return;
        }
        hovered = id;
        var laid = model.shownProperty().get();
        var place = id.flatMap(model::place);
        paintAbove(laid.flatMap(shown -> place.map(at -> HoverMarks.of(shown.layout(), at))).orElse(List.of()));
        var words = id.flatMap(model::tip);
        if (words.isPresent()) {
            tell(words.get(), place.orElse(mouse));
        } else {
            hush();
        }
    }

    /// Picks what a datum stands for and tells about it.
    void pick(MarkId id, boolean add) {
        model.pick(id, add);
        hover(Optional.of(id), model.place(id).orElse(new Place(0, 0)));
        model.tip(id).ifPresent(words -> canvas().setAccessibleRoleDescription(words.spoken()));
    }

    boolean letGo() {
        hover(Optional.empty(), new Place(0, 0));
        model.selection().clear();
        return true;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
