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
import javax.imageio.ImageIO;
import paretoscope.app.theme.Theme;
import paretoscope.store.WorkspaceException;

/// Lays the window out at a size of one's own and keeps what it shows as PNG files.
final class WindowPictures {
    private static final int PULSES = 4;

    private final int width;
    private final int height;

    private WindowPictures(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// What the plan asks for, in both themes; the files written.
    ///
    /// @param only how the names of the pictures begin; all where there is none
    static List<Path> write(ShownResults results, List<String> only, Path folder, int width, int height)
            throws IOException, WorkspaceException {
        startToolkit();
        var pictures = new WindowPictures(width, height);
        var plan = pictures.plan(results).stream()
                .filter(picture -> only.isEmpty() || only.stream().anyMatch(picture.name()::startsWith)).toList();
        var files = new ArrayList<Path>();
        for (var theme : Theme.values()) {
            for (var picture : plan) {
                files.add(keep(pictures.of(picture, theme),
                        folder.resolve(picture.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png")));
            }
        }
        return files;
    }

    private List<Picture> plan(ShownResults results) throws IOException {
        return onScreen(() -> {
            var window = StagedWindow.of(results.empty(), Theme.LIGHT, width, height);
            try {
                return PicturePlan.of(results, window.desk());
            } finally {
                window.close();
            }
        });
    }

    private static void startToolkit() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
    }

    private WritableImage of(Picture picture, Theme theme) throws IOException, WorkspaceException {
        var project = picture.results().open();
        var window = onScreen(() -> StagedWindow.of(project, theme, width, height));
        try {
            pulse(window);
            onScreen(() -> {
                picture.act().apply(window.desk()).ifPresent(window.scene()::setRoot);
                return window;
            });
            return pulse(window);
        } finally {
            onScreen(() -> {
                window.close();
                return window;
            });
        }
    }

    /// Lets the window settle: what is laid out in one pulse may ask for another.
    private static WritableImage pulse(StagedWindow window) throws IOException {
        for (int pulse = 1; pulse < PULSES; pulse++) {
            onScreen(() -> {
                var image = window.scene().snapshot(null);
                forgetPictures(window.scene());
                return image;
            });
        }
        return onScreen(() -> window.scene().snapshot(null));
    }

    /// What scrolls is kept as a picture that is only made anew in a window that is shown.
    private static void forgetPictures(Scene scene) {
        scene.getRoot().lookupAll(".viewport").forEach(node -> node.setCache(false));
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
