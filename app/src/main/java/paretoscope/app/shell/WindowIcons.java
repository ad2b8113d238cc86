package paretoscope.app.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The program's sign on its windows and in the task bar, in the sizes systems ask for.
public final class WindowIcons {
    private static final int[] SIZES = {16, 32, 48, 128, 256};

    private WindowIcons() {}

    /// Puts the sign on a window.
    public static void on(Stage stage) {
        stage.getIcons().setAll(images());
    }

    private static List<Image> images() {
        return IntStream.of(SIZES).mapToObj(size -> "/paretoscope/app/icons/paretoscope-" + size + ".png")
                .map(name -> new Image(Objects.requireNonNull(WindowIcons.class.getResourceAsStream(name), name)))
                .toList();
    }
}
