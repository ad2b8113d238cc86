package paretoscope.app.launch;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import paretoscope.app.Workbench;
import paretoscope.app.desk.Desk;
import paretoscope.app.render.RenderCommand;
import paretoscope.app.shell.SampleResults;
import paretoscope.cli.Program;

/// A start of the window that nobody watches, asked for by a system property: to time it, or to train the start-up cache.
final class Trial {
    /// Set to `true` to say when the first chart is on the screen, and leave.
    private static final String QUIT_AT_FIRST_CHART = "paretoscope.quitAtFirstChart";
    /// Set to `true` to bring every view to the front once after the first chart, to call the command line, and leave.
    private static final String SHOW_EVERY_VIEW = "paretoscope.showEveryView";
    private static final Duration A_WHILE = Duration.seconds(1.5);

    private Trial() {}

    static void ifAsked(Stage stage, Workbench workbench) {
        if (Boolean.getBoolean(QUIT_AT_FIRST_CHART)) {
            FirstChart.on(stage, Trial::sayWhenAndQuit);
        }
        if (Boolean.getBoolean(SHOW_EVERY_VIEW)) {
            FirstChart.on(stage, () -> workbench.desk().ifPresent(Trial::showEveryView));
        }
    }

    private static void sayWhenAndQuit() {
        System.out.println("first chart at " + System.currentTimeMillis());
        Platform.exit();
    }

    private static void showEveryView(Desk desk) {
        var tour = new Timeline();
        var when = Duration.ZERO;
        for (var view : desk.views()) {
            tour.getKeyFrames().add(new KeyFrame(when, _ -> desk.show(view.id())));
            when = when.add(A_WHILE);
        }
        tour.getKeyFrames().add(new KeyFrame(when, _ -> {
            callCommandLine();
            Platform.exit();
        }));
        tour.play();
    }

    private static void callCommandLine() {
        call("--help");
        SampleResults.folder().ifPresent(samples -> {
            call("runs", "--in", samples.toString(), "--format", "json");
            call("front", "--in", samples.resolve("aider-polyglot").toString(), "--max", "pass_rate_2", "--min",
                    "total_cost");
        });
    }

    private static void call(String... arguments) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        new Program(nowhere, nowhere, List.of(new RenderCommand())).run(arguments);
    }
}
