package paretoscope.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// How the window was left: its place, its tab, and the workspace it showed.
///
/// @param workspace empty for the one the program keeps by itself
public record WindowState(double x, double y, double width, double height, boolean maximised, int tab,
        Optional<Path> workspace) {
    /// For the first start: centred by the toolkit, which NaN asks for.
    public static final WindowState FIRST = new WindowState(Double.NaN, Double.NaN, 1400, 900, false, 0,
            Optional.empty());

    /// Reads the state; a file that is missing or damaged gives the first one.
    public static WindowState read(Path file) {
        try {
            var json = JsonMapper.shared().readTree(Files.readAllBytes(file));
            var workspace = json.path("workspace").asString("");
            return new WindowState(json.path("x").asDouble(Double.NaN), json.path("y").asDouble(Double.NaN),
                    Math.max(600, json.path("width").asDouble(1400)), Math.max(400, json.path("height").asDouble(900)),
                    json.path("maximised").asBoolean(false), json.path("tab").asInt(0),
                    workspace.isEmpty() ? Optional.empty() : Optional.of(Path.of(workspace)));
        } catch (IOException | JacksonException | IllegalArgumentException _) {
            return FIRST;
        }
    }

    /// Keeps the state for the next start.
    public void write(Path file) throws IOException {
        var json = JsonMapper.shared().createObjectNode().put("x", x).put("y", y).put("width", width)
                .put("height", height).put("maximised", maximised).put("tab", tab)
                .put("workspace", workspace.map(Path::toString).orElse(""));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, JsonMapper.shared().writeValueAsBytes(json));
    }
}
