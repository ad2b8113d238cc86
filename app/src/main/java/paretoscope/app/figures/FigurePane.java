package paretoscope.app.figures;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import paretoscope.app.canvas.FigureCanvas;
import paretoscope.app.feature.Once;
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
    /// Most answers are there sooner than a sign could be read.
    private static final Duration PATIENCE = Duration.millis(200);

    private final FigureCanvas canvas = new FigureCanvas();
    private final TipView tip = new TipView();
    private final EmptyFigure instead = new EmptyFigure();
    private final Once<ProgressIndicator> busy = Once.of(this::sign);
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /// @param id of the canvas, for style sheets and tests
    /// @param name for screen readers
    public FigurePane(String id, String name) {
        getStyleClass().add("figure-pane");
        getStylesheets().add(sheet());
        setMinSize(0, 0);
        canvas.setId(id);
        canvas.setAccessibleText(name);
        instead.setVisible(false);
        patience.setOnFinished(_ -> busy.get().setVisible(true));
        getChildren().addAll(canvas, instead, tip);
    }

    private ProgressIndicator sign() {
        var sign = new ProgressIndicator();
        sign.getStyleClass().add("chart-busy");
        sign.setMouseTransparent(true);
        setAlignment(sign, Pos.TOP_RIGHT);
        getChildren().add(getChildren().indexOf(tip), sign);
        return sign;
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

    /// Shows that an answer is awaited when it does not come soon.
    public final void showBusy(boolean working) {
        if (working) {
            patience.playFromStart();
        } else {
            patience.stop();
            busy.ifMade(sign -> sign.setVisible(false));
        }
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
