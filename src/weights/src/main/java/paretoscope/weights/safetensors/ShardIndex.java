package paretoscope.weights.safetensors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A `*.safetensors.index.json`: which file holds which tensor.
///
/// @param fileOfTensor plain file names, beside the index
record ShardIndex(Path file, Map<String, String> fileOfTensor) {
    private static final String SUFFIX = ".safetensors.index.json";

    static boolean names(Path file) {
        return String.valueOf(file.getFileName()).endsWith(SUFFIX);
    }

    static ShardIndex read(Path file) throws UnreadableWeights, IOException {
        if (Files.size(file) > BoundedJson.LIMIT) {
            throw new UnreadableWeights(file, "", "it has " + Files.size(file) + " bytes, more than an index can have");
        }
        try (JsonParser parser = BoundedJson.parser(Files.readAllBytes(file))) {
            return new ShardIndex(file, all(file, parser));
        } catch (JacksonException broken) {
            throw new UnreadableWeights(file, "", "it is not the JSON that is expected there, " + broken
                    .getOriginalMessage());
        }
    }

    private static Map<String, String> all(Path file, JsonParser parser) throws UnreadableWeights {
        var files = new LinkedHashMap<String, String>();
        parser.nextToken();
        expect(file, BoundedJson.atObject(parser), "", "it is not a JSON object");
        for (var name = BoundedJson.nextName(parser); name != null; name = BoundedJson.nextName(parser)) {
            parser.nextToken();
            if (name.equals("weight_map")) {
                readMap(file, parser, files);
            } else {
                parser.skipChildren();
            }
        }
        expect(file, !files.isEmpty(), "", "it has no weight_map that names tensors");
        return files;
    }

    private static void readMap(Path file, JsonParser parser, Map<String, String> files) throws UnreadableWeights {
        expect(file, BoundedJson.atObject(parser), "", "its weight_map is not an object");
        for (var tensor = BoundedJson.nextName(parser); tensor != null; tensor = BoundedJson.nextName(parser)) {
            expect(file, parser.nextToken() == JsonToken.VALUE_STRING, tensor, "its file is not a name");
            expect(file, plain(parser.getString()), tensor, "its file " + parser.getString()
                    + " is not a plain .safetensors name beside the index");
            files.put(tensor, parser.getString());
        }
    }

    /// A path in a stranger's index is not followed.
    private static boolean plain(String name) {
        try {
            var path = Path.of(name);
            return name.endsWith(".safetensors") && path.getNameCount() == 1 && !path.isAbsolute() && !name.contains(
                    "\\") && !name.contains("/");
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static void expect(Path file, boolean met, String tensor, String problem) throws UnreadableWeights {
        if (!met) {
            throw new UnreadableWeights(file, tensor, problem);
        }
    }
}
