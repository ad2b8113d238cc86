package paretoscope.ingest.prices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.eval.Locator;
import paretoscope.eval.price.PriceEntry;
import paretoscope.eval.price.PriceList;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonParsers;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.Selection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/// Reads price lists, recognising by content whose they are; a folder is read as one list.
public final class PriceLists {
    private static final List<PriceFormat> FORMATS = List.of(new OwnPrices(), new OpenRouterPrices(), new LlmPrices(),
            new ModelsDevPrices(), new LiteLlmPrices(), new RouterArenaPrices());
    private static final Pattern DATE = Pattern.compile("20\\d{2}-\\d{2}-\\d{2}");
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_FILES = 20_000;

    private PriceLists() {}

    /// Reads a list under the name of its file.
    ///
    /// @throws UnreadableSource when it is no price list, or one without a single price
    public static ReadPrices read(Path path) throws IOException, UnreadableSource {
        var name = String.valueOf(path.getFileName());
        if (!Files.exists(path)) {
            throw new UnreadableSource(path.toString(), Locator.WHOLE_FILE, "there is no such price list",
                    "check the path");
        }
        return Files.isDirectory(path) ? folder(path, name) : file(path, name);
    }

    private static ReadPrices file(Path path, String name) throws IOException, UnreadableSource {
        var sheet = new PriceSheet(name);
        var format = read(path, sheet);
        if (sheet.entries().isEmpty()) {
            throw new UnreadableSource(name, Locator.WHOLE_FILE, "there is no price per token in it",
                    "give a list with prices for input and output");
        }
        return new ReadPrices(new PriceList(name, format, date(name), sheet.entries()), format, sheet.issues());
    }

    private static ReadPrices folder(Path folder, String name) throws IOException, UnreadableSource {
        var entries = new ArrayList<PriceEntry>();
        var issues = new ArrayList<Issue>();
        var format = "";
        for (var path : files(folder)) {
            var sheet = new PriceSheet(name);
            try {
                format = read(path, sheet);
                entries.addAll(sheet.entries());
                issues.addAll(sheet.issues());
            } catch (UnreadableSource e) {
                issues.add(Issue.skipped(new Locator(folder.relativize(path).toString()), e.found()));
            }
        }
        if (entries.isEmpty()) {
            throw new UnreadableSource(name, Locator.WHOLE_FILE, "no file in this folder is a price list",
                    "name the list itself");
        }
        return new ReadPrices(new PriceList(name, format, date(name), entries), format, issues);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).filter(path -> kind(path).matches("json|toml|csv|tsv"))
                    .sorted().limit(MOST_FILES).toList();
        }
    }

    private static String kind(Path path) {
        var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// Adds a file's prices to the sheet and says what it is.
    private static String read(Path path, PriceSheet sheet) throws IOException, UnreadableSource {
        var name = String.valueOf(path.getFileName());
        if (Files.size(path) > MOST_BYTES) {
            throw new UnreadableSource(name, Locator.WHOLE_FILE, "this is larger than any price list",
                    "give the list itself");
        }
        var text = Files.readString(path, StandardCharsets.UTF_8);
        if (text.stripLeading().startsWith("{") || text.startsWith("\uFEFF{")) {
            return json(path, name, sheet);
        }
        if (CsvPrices.knows(text)) {
            CsvPrices.read(text.startsWith("\uFEFF") ? text.substring(1) : text, sheet);
            return "a list of one's own";
        }
        if (text.contains("[cost]")) {
            return toml(path, text, name, sheet);
        }
        throw unknown(name);
    }

    private static String json(Path path, String name, PriceSheet sheet) throws IOException, UnreadableSource {
        var root = tree(path, name);
        for (var format : FORMATS) {
            if (format.knows(root)) {
                format.read(root, sheet);
                return format.words();
            }
        }
        throw unknown(name);
    }

    private static JsonNode tree(Path path, String name) throws IOException, UnreadableSource {
        try (var parser = JsonParsers.open(Files.newInputStream(path), JsonDialect.RELAXED)) {
            parser.nextToken();
            return JsonTree.read(parser, Selection.ALL);
        } catch (JacksonException e) {
            throw new UnreadableSource(name, Locator.WHOLE_FILE, "this is not whole JSON", "download it again", e);
        }
    }

    private static String toml(Path path, String text, String name, PriceSheet sheet) throws UnreadableSource {
        try {
            ModelsDevPrices.model(modelName(path), TomlMapper.shared().readTree(text), sheet);
            return "models.dev";
        } catch (JacksonException e) {
            throw new UnreadableSource(name, Locator.WHOLE_FILE, "this is not TOML", "download it again", e);
        }
    }

    /// `providers/openai/models/gpt-4o.toml` is `openai/gpt-4o`; a lone file is its own name.
    private static String modelName(Path path) {
        var full = path.toAbsolutePath().normalize().toString().replace('\\', '/').replaceFirst("\\.toml$", "");
        int models = full.lastIndexOf("/models/");
        if (models < 0) {
            return full.substring(full.lastIndexOf('/') + 1);
        }
        var provider = full.substring(full.lastIndexOf('/', models - 1) + 1, models);
        return provider + "/" + full.substring(models + "/models/".length());
    }

    private static UnreadableSource unknown(String name) {
        return new UnreadableSource(name, Locator.WHOLE_FILE, "this is not a price list that is known",
                "give litellm's, models.dev's, llm-prices' or RouterArena's file, or a CSV with model, input and output");
    }

    private static Optional<LocalDate> date(String name) {
        var found = DATE.matcher(name);
        try {
            return found.find() ? Optional.of(LocalDate.parse(found.group())) : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
