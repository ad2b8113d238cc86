package paretoscope.ingest.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The table shapes that ship with the program.
public final class Dialects {
    /// In the order in which they are tried: the more particular first.
    private static final List<String> NAMES = List.of("aider", "routerbench-mini", "promptfoo-redteam",
            "artificial-analysis", "hal-leaderboard", "timm",
            "open-llm-leaderboard-contents", "open-llm-leaderboard-formatted", "open-llm-leaderboard", "bfcl",
            "livebench", "livebench-judgments", "mteb-leaderboard",
            "opencompass", "scope-rl",
            "optuna", "mlflow", "mlflow-tagged",
            "mlflow-unnamed", "wandb-panel", "wandb", "wandb-saved-again", "wandb-summaries", "moo-fronts");
    private static final List<Dialect> SHIPPED = NAMES.stream().map(Dialects::shipped).toList();

    private Dialects() {}

    private static Dialect shipped(String name) {
        var resource = "/paretoscope/ingest/dialects/" + name + ".json";
        try (var in = Dialects.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("a table shape is missing from the program: " + resource);
            }
            return DialectFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Dialect> all() {
        return SHIPPED;
    }

    /// The usual shape with this tool's name.
    public static Optional<Dialect> named(String tool) {
        return SHIPPED.stream().filter(dialect -> dialect.tool().equals(tool)).findFirst();
    }

    /// The shape that a tool gives a table with these columns, or the tool's usual one where none of its shapes fits.
    ///
    /// @param named whether the columns are named in the file
    public static Optional<Dialect> of(String tool, List<String> header, boolean named, String head) {
        return SHIPPED.stream().filter(dialect -> dialect.tool().equals(tool))
                .filter(dialect -> dialect.matches(header, named, head)).findFirst().or(() -> named(tool));
    }

    /// The shape of a table with these columns and this head, if it is a known one.
    ///
    /// @param named whether the columns are named in the file
    public static Optional<Dialect> of(List<String> header, boolean named, String head) {
        return SHIPPED.stream().filter(dialect -> dialect.matches(header, named, head)).findFirst();
    }
}
