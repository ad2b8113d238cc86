package paretoscope.app.figures;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import paretoscope.app.canvas.FigureCanvas;
import paretoscope.app.figures.model.ChartSize;
import paretoscope.app.figures.model.EmptyState;
import paretoscope.app.figures.model.Place;
import paretoscope.app.figures.model.Tip;
import paretoscope.app.theme.Sheet;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Mark;

/// A place for a figure: the figure, what follows the mouse above it, the tip, words where there is no figure, and a sign
/// that another one is on its way.
public class FigurePane extends StackPane {
    private final FigureCanvas canvas = new FigureCanvas();
    private final TipView tip = new TipView();
    private final EmptyFigure instead = new EmptyFigure();
    private final ProgressIndicator busy = new ProgressIndicator();

    /// @param id of the canvas, for style sheets and tests
    /// @param name for screen readers
    public FigurePane(String id, String name) {
        getStyleClass().add("figure-pane");
        getStylesheets().add(sheet());
        setMinSize(0, 0);
        canvas.setId(id);
        canvas.setAccessibleText(name);
        busy.getStyleClass().add("chart-busy");
        busy.setMouseTransparent(true);
        busy.setVisible(false);
        instead.setVisible(false);
        setAlignment(busy, Pos.TOP_RIGHT);
        getChildren().addAll(canvas, instead, busy, tip);
    }

    /// The style sheet of figures and inspectors.
    public static String sheet() {
        return Sheet.url("front");
    }

    public final FigureCanvas canvas() {
        return canvas;
    }

    /// The room there is.
    public final ChartSize room() {
        return new ChartSize(canvas.widthInPoints(), canvas.heightInPoints());
    }

    public final void paint(Optional<Drawing> drawing) {
        canvas.drawingProperty().set(drawing);
    }

    /// Paints above the figure, in its points.
    public final void paintAbove(List<Mark> marks) {
        canvas.overlayProperty().set(marks);
    }

    /// Shows words in the figure's place, or takes them away.
    public final void showInstead(Optional<EmptyState> words) {
        words.ifPresent(instead::show);
        instead.setVisible(words.isPresent());
    }

    public final void showBusy(boolean working) {
        busy.setVisible(working);
    }

    public final boolean isTelling() {
        return tip.isVisible();
    }

    /// Shows a tip beside a place.
    public final void tell(Tip words, Place at) {
        tip.show(words, at.x() * FigureCanvas.PIXELS_PER_POINT, at.y() * FigureCanvas.PIXELS_PER_POINT, getWidth(),
                getHeight());
    }

    public final void hush() {
        tip.hide();
    }
}
