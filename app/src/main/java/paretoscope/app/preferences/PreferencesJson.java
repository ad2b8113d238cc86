package paretoscope.app.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.app.theme.ThemeChoice;
import paretoscope.eval.json.PlainJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Preferences as JSON. What is missing or makes no sense takes its standard value, so that a file of an older or newer
/// program, or one edited by hand, loses nothing else.
final class PreferencesJson {
    private PreferencesJson() {}

    static String write(Preferences preferences) {
        var root = JsonMapper.shared().createObjectNode();
        root.put("theme", preferences.theme().name());
        root.put("font-size", preferences.fontSize());
        root.put("numbers", preferences.numbers().name());
        root.putObject("money").put("currency", preferences.money().currency())
                .put("per-dollar", preferences.money().perDollar());
        folders(root.putObject("folders"), preferences.folders());
        folders(root.putObject("last-used"), preferences.lastUsed());
        var watched = root.putArray("watched");
        preferences.watched().forEach(folder -> watched.add(folder.toString()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /// @throws tools.jackson.core.JacksonException when the text is not JSON at all
    static Preferences read(String text) {
        var root = PlainJson.read(text);
        var standard = Preferences.standard();
        var size = root.path("font-size").asInt(standard.fontSize());
        return standard.withTheme(constant(ThemeChoice.class, root.path("theme"), standard.theme()))
                .withFontSize(Math.clamp(size, Preferences.SMALLEST_FONT, Preferences.LARGEST_FONT))
                .withNumbers(constant(NumberForm.class, root.path("numbers"), standard.numbers()))
                .withMoney(money(root.path("money"))).withFolders(folders(root.path("folders")))
                .withLastUsed(folders(root.path("last-used")))
                .withWatched(paths(root.path("watched")));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, E otherwise) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(node.asString(""))) {
                return constant;
            }
        }
        return otherwise;
    }

    private static Money money(JsonNode node) {
        try {
            return new Money(node.path("currency").asString("USD"), node.path("per-dollar").asDouble(1));
        } catch (IllegalArgumentException _) {
            return Money.DOLLARS;
        }
    }

    private static void folders(ObjectNode to, Folders folders) {
        folders.results().ifPresent(folder -> to.put("results", folder.toString()));
        folders.figures().ifPresent(folder -> to.put("figures", folder.toString()));
        folders.workspaces().ifPresent(folder -> to.put("workspaces", folder.toString()));
    }

    private static Folders folders(JsonNode node) {
        return new Folders(path(node.path("results")), path(node.path("figures")), path(node.path("workspaces")));
    }

    private static List<Path> paths(JsonNode array) {
        var paths = new ArrayList<Path>();
        array.forEach(node -> path(node).ifPresent(paths::add));
        return paths;
    }

    private static Optional<Path> path(JsonNode node) {
        var text = node.asString("");
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
