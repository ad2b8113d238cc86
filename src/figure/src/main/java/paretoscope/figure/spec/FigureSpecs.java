package paretoscope.figure.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes `*.figure.json`. The same spec is always the same bytes; what cannot be read is refused with one
/// sentence that names the place.
public final class FigureSpecs {
    /// How the name of a figure file ends.
    public static final String SUFFIX = ".figure.json";

    private static final String VERSION_KEY = "paretoscope-figure";
    private static final JsonMapper MAPPER = FigureJson.mapper();

    private FigureSpecs() {}

    public static FigureSpec read(Path file) throws IOException, UnreadableFigure {
        try (var stream = Files.newInputStream(file)) {
            return read(stream, file.getFileName().toString());
        }
    }

    /// Reads a figure from a stream, which stays open; `source` is what errors call it.
    public static FigureSpec read(InputStream stream, String source) throws IOException, UnreadableFigure {
        try {
            var tree = MAPPER.readTree(stream);
            if (!(tree instanceof ObjectNode figure)) {
                throw new UnreadableFigure(source, "", "a figure is a JSON object", null);
            }
            checkVersion(figure.remove(VERSION_KEY), source);
            return MAPPER.treeToValue(figure, FigureSpec.class);
        } catch (JacksonException problem) {
            throw JsonProblem.explained(problem, source);
        }
    }

    public static void write(FigureSpec spec, Path file) throws IOException {
        Files.write(file, toBytes(spec));
    }

    /// Writes UTF-8; the stream stays open.
    public static void write(FigureSpec spec, OutputStream stream) throws IOException {
        stream.write(toBytes(spec));
    }

    public static byte[] toBytes(FigureSpec spec) {
        var figure = MAPPER.createObjectNode();
        figure.put(VERSION_KEY, FigureSpec.VERSION);
        figure.setAll(MAPPER.<ObjectNode>valueToTree(spec));
        return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(figure) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void checkVersion(JsonNode version, String source) throws UnreadableFigure {
        if (version == null || !version.isIntegralNumber()) {
            throw new UnreadableFigure(source, "$", "\"" + VERSION_KEY + "\": " + FigureSpec.VERSION
                    + " is missing, so this is not a figure", null);
        }
        if (version.asLong() < 1 || version.asLong() > FigureSpec.VERSION) {
            throw new UnreadableFigure(source, "$", "format " + version.asString()
                    + " was written by a newer program; this one reads format " + FigureSpec.VERSION, null);
        }
    }
}
