package paretoscope.app.figures;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import paretoscope.app.canvas.FigureCanvas;
import paretoscope.app.figures.model.FigureModel;
import paretoscope.app.figures.model.Place;
import paretoscope.figure.drawing.MarkId;

/// What the mouse does to a figure.
final class FigureMouse {
    /// How near a datum the mouse has to be, in points.
    private static final double REACH = 6;

    private final FigureView view;
    private final FigureModel model;

    FigureMouse(FigureView view, FigureModel model) {
        this.view = view;
        this.model = model;
    }

    void listenOn(Node canvas) {
        canvas.setOnMouseMoved(event -> over(place(event)));
        canvas.setOnMouseExited(event -> view.hover(Optional.empty(), place(event)));
        canvas.setOnMousePressed(_ -> {
            canvas.requestFocus();
            view.closeMenu();
        });
        canvas.setOnMouseClicked(this::click);
    }

    private static Place place(MouseEvent event) {
        return new Place(event.getX() / FigureCanvas.PIXELS_PER_POINT, event.getY() / FigureCanvas.PIXELS_PER_POINT);
    }

    private Optional<MarkId> datum(Place at) {
        return model.shownProperty().get().flatMap(laid -> laid.at(at.x(), at.y(), REACH));
    }

    private Optional<String> legend(Place at) {
        return model.shownProperty().get().flatMap(laid -> laid.legendAt(at.x(), at.y()));
    }

    private void over(Place at) {
        view.setCursor(legend(at).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        view.hover(datum(at), at);
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        var at = place(event);
        boolean add = event.isShiftDown() || event.isShortcutDown();
        var entry = legend(at);
        var datum = datum(at);
        if (entry.isPresent()) {
            model.toggle(entry.get());
        } else if (datum.isPresent()) {
            view.pick(datum.get(), add);
        } else if (!add) {
            model.selection().clear();
        }
    }
}
