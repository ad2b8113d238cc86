package paretoscope.ingest.wandb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paretoscope.eval.source.SourceFile;

/// The settings of a run: a name at the margin, and its `value` below, of which those on one line are taken.
final class ConfigFile {
    static final String NAME = "config.yaml";
    private static final Pattern KEY = Pattern.compile("^([^\\s#:][^:]*):\\s*$");
    private static final Pattern VALUE = Pattern.compile("^\\s+value:\\s+(\\S.*?)\\s*$");
    private static final int LONGEST = 200;

    private ConfigFile() {}

    /// The settings beside a summary, or none.
    static Map<String, String> beside(SourceFile summary) throws IOException {
        Path path = summary.path().resolveSibling(NAME);
        var settings = new TreeMap<String, String>();
        if (!Files.isRegularFile(path)) {
            return settings;
        }
        var key = "";
        for (var line : SourceFile.open(path).headText().split("\\R", -1)) {
            var name = KEY.matcher(line);
            var value = VALUE.matcher(line);
            if (name.matches()) {
                key = name.group(1).strip();
            } else if (value.matches() && !key.isEmpty() && !key.equals("_wandb") && isScalar(value.group(1))) {
                settings.put(key, value.group(1).replaceAll("^([\"'])(.*)\\1$", "$2"));
                key = "";
            }
        }
        return settings;
    }

    private static boolean isScalar(String value) {
        return value.length() <= LONGEST && !value.matches("[\\[{|>&].*|null|~");
    }
}
