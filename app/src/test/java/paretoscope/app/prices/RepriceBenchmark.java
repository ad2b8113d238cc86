package paretoscope.app.prices;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.canvas.FigureCanvas;
import paretoscope.app.figures.model.ChartSize;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.Role;
import paretoscope.app.messages.Messages;
import paretoscope.app.selection.Selection;
import paretoscope.eval.cost.PriceChange;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.store.Supposition;
import paretoscope.views.Project;
import paretoscope.views.imports.ImportListener;

/// How long a moved price takes until the chart of 1,000 configurations shows it: costs, front, layers, figure, layout and
/// the commands to the canvas of a window; the goal is a frame, 16.7 ms. Beside it the peer that asks the workspace at the
/// new price, for the costs and the front alone. Medians of 60 moves, 5 of the peer, a pulse of the window between two
/// moves, and the fastest move, which says more on a busy machine. From the project's root:
/// ```sh
/// mvn -q -pl app -am test -Dtest=RepriceBenchmark -Dsurefire.failIfNoSpecifiedTests=false
/// ```
class RepriceBenchmark {
    private static final int CONFIGURATIONS = 1000;
    private static final int ROUNDS = 60;
    private static final int PEER_ROUNDS = 5;
    private static final double FRAME = 1000.0 / 60;
    private static final List<String> MODELS = List.of("gpt-4o", "gpt-4o-mini", "gpt-4.1", "gpt-4.1-mini", "o1",
            "gpt-4.1-nano");

    @TempDir
    Path folder;

    @Test
    void printTimes() throws Exception {
        startToolkit();
        try (var project = project()) {
            var screen = new CompletableFuture<Screen>();
            onScreen(() -> screen.complete(Screen.of(project)));
            print(project, screen.get());
            onScreen(() -> screen.get().close());
        }
    }

    private Project project() throws Exception {
        var random = new Random(1);
        var lines = new StringBuilder("model,effort,accuracy,input_tokens,output_tokens\n");
        for (int i = 0; i < CONFIGURATIONS; i++) {
            lines.append(String.format(Locale.ROOT, "%s,e%d,%.4f,%d,%d%n", MODELS.get(i % MODELS.size()), i,
                    random.nextDouble(), 1000 + random.nextInt(1_000_000), 100 + random.nextInt(100_000)));
        }
        var file = Files.writeString(folder.resolve("runs.csv"), lines);
        var project = Project.inMemory();
        project.imports().importAll(List.of(file.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
        project.costs().priceTokens(Optional.empty());
        return project;
    }

    /// A window with the chart and the model behind its slider.
    private record Screen(FrontViewModel front, TrialViewModel trial, Stage stage) {
        static Screen of(Project project) {
            var front = new FrontViewModel(project, Runnable::run, Runnable::run, new Selection());
            front.change(question -> question.with(Role.COST, Optional.of("cost_usd.sum")));
            front.chart().sizeProperty().set(new ChartSize(700, 450));
            var canvas = new FigureCanvas();
            front.chart().shownProperty().subscribe(
                    shown -> canvas.drawingProperty().set(shown.map(one -> one.layout().drawing())));
            var stage = new Stage();
            stage.setScene(new Scene(canvas, 934, 600));
            stage.show();
            var trial = new TrialViewModel(project, front, Runnable::run, Runnable::run, Runnable::run,
                    new Messages(Runnable::run));
            trial.multiply(2);
            if (!(trial.outcomeProperty().get() instanceof TrialViewModel.Outcome.Moved)) {
                throw new IllegalStateException("nothing moves: " + trial.outcomeProperty().get());
            }
            return new Screen(front, trial, stage);
        }

        void close() {
            trial.close();
            front.close();
            stage.close();
        }
    }

    private static void print(Project project, Screen screen) throws Exception {
        var query = screen.front().found().orElseThrow().query();
        var slider = median(ROUNDS, round -> screen.trial().multiply(0.5 + round / 50.0));
        var asking = median(PEER_ROUNDS, round -> project.front().compute(project.workspace().configurations(
                query.scope(), Supposition.prices(project.costs().pricing()
                        .trying(new PriceChange(Optional.empty(), 0.5 + round / 50.0, 1)))),
                query, Cancellation.NEVER));
        var result = screen.front().found().orElseThrow().result();
        System.out.printf(Locale.ROOT,
                "%d configurations, %d on the front: a moved price is drawn in %.2f ms (%.2f of a frame), at best "
                        + "in %.2f ms; asking the workspace takes %.1f ms, %.1f times as long%n",
                result.size(), result.front().length, slider.median(), slider.median() / FRAME,
                slider.fastest(), asking.median(), asking.median() / slider.median());
    }

    private record Times(double median, double fastest) {}

    private interface Move {
        void to(int round) throws Exception;
    }

    private static Times median(int rounds, Move move) throws Exception {
        var wall = new double[rounds];
        for (int i = -2 * rounds; i < rounds; i++) {
            int round = i;
            onScreen(() -> {
                long start = System.nanoTime();
                move.to(Math.abs(round) % rounds + 1);
                if (round >= 0) {
                    wall[round] = (System.nanoTime() - start) / 1e6;
                }
            });
            Thread.sleep(20);
        }
        Arrays.sort(wall);
        return new Times(wall[rounds / 2], wall[0]);
    }

    private static void startToolkit() throws InterruptedException {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void onScreen(Work work) throws Exception {
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        done.get();
    }
}
