package paretoscope.views.costs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import paretoscope.eval.Locator;
import paretoscope.eval.cost.EdgeLatency;
import paretoscope.eval.cost.IdealizedRuntime;
import paretoscope.eval.cost.RuntimeProfile;
import paretoscope.eval.source.UnreadableSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads files of runtime profiles.
public final class Profiles {
    private static final long MOST_BYTES = 16L << 20;

    private final String file;
    private final JsonNode root;

    private Profiles(String file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    public static Profiles read(Path path) throws IOException, UnreadableSource {
        var name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
            throw new UnreadableSource(path.toString(), Locator.WHOLE_FILE, "there is no profile file of this name",
                    "check the path");
        }
        try {
            return new Profiles(name, JsonMapper.shared().readTree(Files.readString(path)));
        } catch (JacksonException e) {
            throw new UnreadableSource(name, Locator.WHOLE_FILE, "this is not JSON", "give a file of profiles", e);
        }
    }

    /// The names of the profiles in the file: of runtimes, else of coefficients.
    public List<String> entries() {
        return root.properties().stream().anyMatch(entry -> entry.getValue().has("runtime_for_prompt_tokens"))
                ? List.copyOf(root.propertyNames())
                : root.isEmpty() ? List.of() : List.copyOf(root.valueStream().toList().getFirst().propertyNames());
    }

    /// The profile of this name, of whichever kind it is.
    public RuntimeProfile profile(String name) throws UnreadableSource {
        return root.path(name).has("runtime_for_prompt_tokens") ? idealized(name) : edge(name);
    }

    /// A profile as HELM writes it: `{entry: {"runtime_per_output_token", "runtime_for_prompt_tokens": {size: s}}}`.
    public IdealizedRuntime idealized(String name) throws UnreadableSource {
        var entry = meant(name, root);
        var profile = root.path(entry);
        var prompts = profile.path("runtime_for_prompt_tokens");
        var seconds = new TreeMap<Integer, Double>();
        try {
            prompts.properties()
                    .forEach(point -> seconds.put(Integer.valueOf(point.getKey()), point.getValue().asDouble()));
            if (!seconds.isEmpty() && profile.path("runtime_per_output_token").isNumber()) {
                return new IdealizedRuntime(seconds, profile.path("runtime_per_output_token").asDouble());
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableSource(file, Locator.pointer("/" + entry), "its prompt sizes are not whole numbers",
                    "use sizes in tokens as names", e);
        }
        throw absent(entry, names(root), "\"runtime_for_prompt_tokens\" and \"runtime_per_output_token\"");
    }

    /// Coefficients, either under `prefill…` and `decode…` by entry, or under the entry by `prefill` and `decode`.
    public EdgeLatency edge(String name) throws UnreadableSource {
        var entry = meant(name, root.has(name) || root.isEmpty() ? root : root.valueStream().toList().getFirst());
        var prefill = part("prefill", entry);
        var decode = part("decode", entry);
        if (!prefill.path("a").isNumber() || !decode.path("m").isNumber()) {
            throw absent(entry, names(root.isEmpty() ? root : root.valueStream().toList().getFirst()),
                    "coefficients a, b, c for the prefill and m, n for decoding");
        }
        return new EdgeLatency(prefill.path("a").asDouble(), prefill.path("b").asDouble(),
                prefill.path("c").asDouble(), decode.path("m").asDouble(), decode.path("n").asDouble());
    }

    private JsonNode part(String kind, String entry) {
        for (var property : root.properties()) {
            if (property.getKey().startsWith(kind) && property.getValue().has(entry)) {
                return property.getValue().path(entry);
            }
        }
        return root.path(entry).path(kind);
    }

    /// The entry of this name, or the only one of which it is a part: `davinci` for `openai/davinci`.
    private static String meant(String name, JsonNode entries) {
        if (entries.has(name)) {
            return name;
        }
        var holding = entries.propertyNames().stream().filter(entry -> letters(entry).contains(letters(name))).toList();
        return holding.size() == 1 ? holding.getFirst() : name;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }

    private static List<String> names(JsonNode node) {
        return node.propertyNames().stream().limit(12).toList();
    }

    private UnreadableSource absent(String entry, List<String> known, String expected) {
        return new UnreadableSource(file, Locator.WHOLE_FILE, "there is no entry \"" + entry + "\" with " + expected,
                "name one of its entries, such as " + String.join(", ", known));
    }
}
