package paretoscope.app.sweep;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import paretoscope.app.sweep.model.TaskResponse;
import paretoscope.merge.surrogate.Interval;

/// A task's response under the profiler: its name and numbers, and where it stands between the worst and the best that
/// was measured.
final class ResponseBar extends VBox {
    private static final double MARK = 3;

    private final Label numbers = new Label();
    private final Region band = new Region();
    private final Region mark = new Region();
    private final Pane track = new Pane(band, mark) {
        @Override
        protected void layoutChildren() {
            place();
        }
    };
    private TaskResponse response;

    ResponseBar(TaskResponse first) {
        response = first;
        getStyleClass().add("response");
        track.getStyleClass().add("response-track");
        band.getStyleClass().add("response-band");
        mark.getStyleClass().add("response-mark");
        var words = new BorderPane();
        var name = new Label(first.task());
        words.setLeft(name);
        words.setRight(numbers);
        getChildren().addAll(words, track);
        show(first);
    }

    void show(TaskResponse now) {
        response = now;
        var interval = now.interval().map(ends -> "  (" + SweepWords.number(ends.low()) + " to " + SweepWords.number(
                ends.high()) + ")").orElse("");
        numbers.setText(SweepWords.number(now.value()) + interval);
        track.requestLayout();
    }

    private void place() {
        var span = response.measured().filter(ends -> ends.low() < ends.high());
        boolean known = span.isPresent() && !Double.isNaN(response.value());
        mark.setVisible(known);
        band.setVisible(known && response.interval().isPresent());
        if (known) {
            double at = x(span.get(), response.value());
            mark.resizeRelocate(Math.clamp(at - MARK / 2, 0, track.getWidth() - MARK), 0, MARK, track.getHeight());
            response.interval().ifPresent(ends -> band(x(span.get(), ends.low()), x(span.get(), ends.high())));
        }
    }

    private void band(double from, double to) {
        band.resizeRelocate(from, 0, Math.max(1, to - from), track.getHeight());
    }

    private double x(Interval span, double value) {
        return track.getWidth() * Math.clamp((value - span.low()) / (span.high() - span.low()), 0, 1);
    }
}
