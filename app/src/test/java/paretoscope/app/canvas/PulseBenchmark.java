package paretoscope.app.canvas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.font.BundledFont;
import paretoscope.figure.layout.FigureLayout;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Series;

/// How long a whole pulse of a window with a cloud takes, from the change to the pixels: the pulses follow each other as fast
/// as they can, and the median time between them is printed, beside a bare pass over the points. From the project's root,
/// with a real X server:
/// ```sh
/// xvfb-run -a -s "-screen 0 1700x1100x24" mvn -q -pl app -am test -Dtest=PulseBenchmark \
///   -Dsurefire.failIfNoSpecifiedTests=false -Dtest.jvm.arguments="-Dprism.order=sw -Djavafx.animation.fullspeed=true"
/// ```
class PulseBenchmark {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final int WARM_UP = 30;
    private static final int PULSES = 40;

    private final FigureCanvas canvas = new FigureCanvas();

    @Test
    void printTimes() {
        var shown = new CompletableFuture<Stage>();
        Platform.startup(() -> shown.complete(open()));
        var stage = shown.join();
        for (int count : new int[]{1_000, 100_000, 1_000_000}) {
            var spec = spec(count);
            print(count, "a bare pass over the points", pass(spec));
            print(count, "the mouse moves", pulses(spec, this::hover));
            print(count, "the paper is moved", pulses(spec, turn -> show(moved(spec, turn))));
        }
        Platform.runLater(stage::close);
    }

    private Stage open() {
        var stage = new Stage();
        stage.setScene(new Scene(canvas, WIDTH, HEIGHT));
        stage.show();
        return stage;
    }

    private static FigureSpec spec(int count) {
        var random = new Random(count);
        double[] x = random.doubles(count).map(value -> 100 * value).toArray();
        double[] y = Arrays.stream(x).map(value -> value / 2 + 20 * random.nextGaussian()).toArray();
        return FigureSpec.of(Panel.of(Axis.of("Cost"), Axis.of("Accuracy"), List.of(Series.of("models", x, y))));
    }

    private static double[] pass(FigureSpec spec) {
        var series = spec.panels().getFirst().series().getFirst();
        double[] x = series.x().toArray();
        double[] y = series.y().toArray();
        var times = new double[PULSES];
        double sum = 0;
        for (int round = 0; round < times.length; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < x.length; i++) {
                sum += x[i] * y[i];
            }
            times[round] = System.nanoTime() - start;
        }
        return Double.isNaN(sum) ? new double[0] : times;
    }

    /// The times between pulses each of which makes a change.
    private double[] pulses(FigureSpec spec, IntConsumer change) {
        var measured = new CompletableFuture<double[]>();
        Platform.runLater(() -> {
            show(spec);
            new Stopwatch(change, measured).start();
        });
        return measured.join();
    }

    private static final class Stopwatch extends AnimationTimer {
        private final IntConsumer change;
        private final CompletableFuture<double[]> measured;
        private final double[] times = new double[PULSES];
        private int turn;
        private long before = System.nanoTime();

        Stopwatch(IntConsumer change, CompletableFuture<double[]> measured) {
            this.change = change;
            this.measured = measured;
        }

        @Override
        public void handle(long now) {
            long started = System.nanoTime();
            if (turn >= WARM_UP) {
                times[turn - WARM_UP] = started - before;
            }
            before = started;
            change.accept(turn++);
            if (turn == WARM_UP + PULSES) {
                stop();
                measured.complete(times);
            }
        }
    }

    private void show(FigureSpec spec) {
        canvas.drawingProperty().set(Optional.of(FigureLayout
                .of(spec, canvas.widthInPoints(), canvas.heightInPoints(), BundledFont.family()).drawing()));
    }

    private static FigureSpec moved(FigureSpec spec, int turn) {
        var panel = spec.panels().getFirst();
        return spec.withPanels(List.of(panel.along(
                panel.x().between(OptionalDouble.of(turn / 10.0), OptionalDouble.of(100 + turn / 10.0)), panel.y())));
    }

    private void hover(int turn) {
        canvas.overlayProperty().set(List.of(
                Stroke.of(Path.circle(200 + turn, 200, 6), Pen.solid(Colour.BLACK, 1))));
    }

    private static void print(int count, String what, double[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.println(String.format(Locale.ROOT, "%,9d points, %-28s %8.2f ms", count, what,
                sorted[sorted.length / 2] / 1e6));
    }
}
