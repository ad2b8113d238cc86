package paretoscope.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;
import paretoscope.eval.json.PlainJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// How the window was left: its place and the workspace it showed.
///
/// @param workspace empty for the one the program keeps by itself
public record WindowState(double x, double y, double width, double height, boolean maximised,
        Optional<Path> workspace) {
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 520;
    /// For the first start: centred by the toolkit, which NaN asks for.
    public static final WindowState FIRST = new WindowState(Double.NaN, Double.NaN, 1400, 900, false,
            Optional.empty());

    /// Reads the state; a file that is missing or damaged gives the first one.
    public static WindowState read(Path file) {
        try {
            var json = PlainJson.read(Files.readAllBytes(file));
            var workspace = json.path("workspace").asString("");
            return new WindowState(json.path("x").asDouble(Double.NaN), json.path("y").asDouble(Double.NaN),
                    Math.max(600, json.path("width").asDouble(1400)), Math.max(400, json.path("height").asDouble(900)),
                    json.path("maximised").asBoolean(false),
                    workspace.isEmpty() ? Optional.empty() : Optional.of(Path.of(workspace)));
        } catch (IOException | JacksonException | IllegalArgumentException _) {
            return FIRST;
        }
    }

    /// How a window is now.
    public static WindowState of(Stage stage, Optional<Path> workspace) {
        return new WindowState(stage.getX(), stage.getY(), stage.getScene().getWidth(), stage.getScene().getHeight(),
                stage.isMaximized(), workspace);
    }

    /// Puts a window where it was, unless no screen shows that place any more.
    public void place(Stage stage) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        if (!Double.isNaN(x) && !Screen.getScreensForRectangle(x, y, LEAST_WIDTH / 2, LEAST_HEIGHT / 2).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(maximised);
    }

    /// Keeps the state for the next start.
    public void write(Path file) throws IOException {
        var json = JsonMapper.shared().createObjectNode().put("x", x).put("y", y).put("width", width)
                .put("height", height).put("maximised", maximised)
                .put("workspace", workspace.map(Path::toString).orElse(""));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, JsonMapper.shared().writeValueAsBytes(json));
    }
}
