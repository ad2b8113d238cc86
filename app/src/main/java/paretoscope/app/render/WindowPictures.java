package paretoscope.app.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import paretoscope.app.desk.Desk;
import paretoscope.app.sweep.SweepFeature;
import paretoscope.app.theme.Theme;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;

/// Lays the window out at a size of one's own and keeps what it shows as PNG files.
final class WindowPictures {
    private static final int PULSES = 4;
    private static final List<String> DIALOGS = List.of("prices", "costs", "joins");

    private final int width;
    private final int height;

    private WindowPictures(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// A view's name and the example it is shown with.
    private record Subject(String view, String example) {}

    /// Every view with results that suit it, the front also with something picked, the sweep also when it is finished,
    /// dialogs, and the window of an empty project, in both themes; the files written.
    static List<Path> write(ShownResults results, Path folder, int width, int height)
            throws IOException, WorkspaceException {
        startToolkit();
        var pictures = new WindowPictures(width, height);
        var files = new ArrayList<Path>();
        var subjects = pictures.subjects(results.empty());
        for (var theme : Theme.values()) {
            var name = theme.name().toLowerCase(Locale.ROOT) + ".png";
            for (var subject : subjects) {
                var project = results.suiting(subject.example());
                files.add(keep(pictures.acting(project, theme, desk -> desk.show(subject.view())),
                        folder.resolve(subject.view() + "-" + name)));
            }
            var evaluated = results.evaluated(SweepFeature.SAMPLE);
            files.add(keep(pictures.acting(evaluated, theme, WindowPictures::sweep), folder.resolve("swept-" + name)));
            files.add(
                    keep(pictures.of(evaluated, theme, WindowPictures::designer), folder.resolve("designer-" + name)));
            var first = results.suiting(subjects.getFirst().example());
            files.add(keep(pictures.acting(first, theme, WindowPictures::pick), folder.resolve("picked-" + name)));
            files.add(keep(pictures.acting(results.empty(), theme, _ -> {}), folder.resolve("empty-" + name)));
            for (var dialog : DIALOGS) {
                files.add(keep(pictures.of(first, theme, desk -> desk.dialogs().get(dialog)),
                        folder.resolve(dialog + "-" + name)));
            }
        }
        return files;
    }

    private List<Subject> subjects(Project empty) throws IOException {
        return onScreen(() -> {
            var window = StagedWindow.of(empty, Theme.LIGHT, width, height);
            try {
                return window.desk().views().stream().map(view -> new Subject(view.id(), view.example())).toList();
            } finally {
                window.close();
            }
        });
    }

    /// Picks a point in the middle of the front and sets a budget that it just fits.
    private static void pick(Desk desk) {
        desk.front().found().ifPresent(found -> {
            var front = found.result().front();
            int middle = front[front.length / 2];
            desk.selection().set(List.of(found.result().label(middle)));
            desk.front().budget().limitProperty()
                    .set(OptionalDouble.of(found.result().value(middle, found.cost())));
        });
    }

    private static void sweep(Desk desk) {
        desk.show(desk.sweep().id());
        desk.sweep().openSample();
    }

    private static Parent designer(Desk desk) {
        sweep(desk);
        return desk.dialogs().get("designer");
    }

    private static void startToolkit() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
    }

    private WritableImage acting(Project project, Theme theme, Consumer<Desk> act) throws IOException {
        return of(project, theme, desk -> {
            act.accept(desk);
            return null;
        });
    }

    /// @param act what is done first; what it gives, if anything, is shown in the window's place
    private WritableImage of(Project project, Theme theme, Function<Desk, @Nullable Parent> act) throws IOException {
        var window = onScreen(() -> StagedWindow.of(project, theme, width, height));
        try {
            pulse(window);
            onScreen(() -> {
                var instead = act.apply(window.desk());
                if (instead != null) {
                    window.scene().setRoot(instead);
                }
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
