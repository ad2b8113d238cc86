package paretoscope.app.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javax.imageio.ImageIO;
import paretoscope.app.jobs.PooledJobQueue;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.preferences.PreferencesFile;
import paretoscope.app.screen.UiThread;
import paretoscope.app.shell.Invitation;
import paretoscope.app.shell.ProjectScreen;
import paretoscope.app.status.StatusView;
import paretoscope.app.status.StatusViewModel;
import paretoscope.app.theme.Look;
import paretoscope.app.theme.Theme;
import paretoscope.views.Project;

/// Lays the window out at a size of one's own and keeps what it shows as PNG files.
final class WindowPictures {
    private static final int TEXT_SIZE = 13;
    private static final int PULSES = 4;
    /// Pictures show the standard preferences, whoever makes them.
    private static final Path NO_PREFERENCES = Path.of(System.getProperty("java.io.tmpdir"),
            "paretoscope-" + ProcessHandle.current().pid() + ".json");

    private final int width;
    private final int height;

    private WindowPictures(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// Every view of a project, and the window of an empty one, in both themes; the files written.
    static List<Path> write(Project project, Project empty, Path folder, int width, int height) throws IOException {
        startToolkit();
        var pictures = new WindowPictures(width, height);
        var files = new ArrayList<Path>();
        for (var theme : Theme.values()) {
            var name = theme.name().toLowerCase(Locale.ROOT) + ".png";
            files.add(keep(pictures.of(project, theme, 0), folder.resolve("front-" + name)));
            files.add(keep(pictures.of(project, theme, 1), folder.resolve("table-" + name)));
            files.add(keep(pictures.of(empty, theme, 0), folder.resolve("empty-" + name)));
        }
        return files;
    }

    private static void startToolkit() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
    }

    /// Questions are answered at once on the toolkit's own thread, so that the picture shows the answers.
    private WritableImage of(Project project, Theme theme, int tab) throws IOException {
        var staged = onScreen(() -> stage(project, theme, tab));
        try {
            for (int pulse = 0; pulse < PULSES; pulse++) {
                onScreen(() -> {
                    staged.scene().getRoot().applyCss();
                    staged.scene().getRoot().layout();
                    return staged.scene().snapshot(null);
                });
            }
            return onScreen(() -> staged.scene().snapshot(null));
        } finally {
            onScreen(() -> {
                staged.screen().close();
                staged.status().close();
                staged.jobs().close();
                return staged;
            });
        }
    }

    private record Staged(Scene scene, ProjectScreen screen, StatusViewModel status, PooledJobQueue jobs) {}

    private Staged stage(Project project, Theme theme, int tab) {
        UiThread ui = Runnable::run;
        var messages = new Messages(ui);
        var jobs = new PooledJobQueue(1);
        var status = new StatusViewModel(jobs, messages, ui);
        var look = new Look();
        look.change(theme, TEXT_SIZE);
        var preferences = new CurrentPreferences(new PreferencesFile(NO_PREFERENCES), messages);
        var screen = new ProjectScreen(project, Runnable::run, ui, messages, preferences, look, status,
                new Invitation(() -> {}, () -> {}));
        screen.showTab(tab);
        var frame = new BorderPane(screen);
        frame.setBottom(new StatusView(status));
        var scene = new Scene(frame, width, height);
        look.dress(scene);
        return new Staged(scene, screen, status, jobs);
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> T onScreen(Work<T> work) throws IOException {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.run());
            } catch (Exception | LinkageError e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IOException("the window could not be drawn: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while drawing the window", e);
        }
    }

    private static Path keep(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
