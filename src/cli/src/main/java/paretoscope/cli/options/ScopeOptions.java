package paretoscope.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.WrongCall;
import paretoscope.store.Items;
import paretoscope.store.Mean;
import paretoscope.store.Scope;
import picocli.CommandLine.Option;

/// Which runs count, and how they are averaged.
public final class ScopeOptions {
    @Option(names = "--where", paramLabel = "CONDITION", description = "A SQL condition on the columns: model, task, tool, file, settings, metrics.")
    private @Nullable String where;

    @Option(names = "--tasks", split = ",", paramLabel = "TASK", description = "Only these tasks.")
    private List<String> tasks = new ArrayList<>();

    @Option(names = "--mean", paramLabel = "macro|micro", defaultValue = "macro", description = "Average over tasks, or over all items together (default: ${DEFAULT-VALUE}).")
    private String mean = "macro";

    @Option(names = "--items", paramLabel = "own|common", defaultValue = "own", description = "Each configuration on its own items, or all on the items they share (default: ${DEFAULT-VALUE}).")
    private String items = "own";

    @Option(names = "--partial-cost", description = "Average a cost over the attempts that have one, instead of calling it unknown.")
    private boolean partialCost;

    /// Unset; filled in by the parser.
    public ScopeOptions() {}

    public Scope scope() {
        var scope = Scope.all().withTasks(tasks).withMean(mean()).withItems(items()).withPartialCost(partialCost);
        return where == null ? scope : scope.withWhere(where);
    }

    private Mean mean() {
        return switch (mean.toLowerCase(Locale.ROOT)) {
            case "macro" -> Mean.MACRO;
            case "micro" -> Mean.MICRO;
            default -> throw new WrongCall("--mean takes macro or micro, got \"" + mean + "\".");
        };
    }

    private Items items() {
        return switch (items.toLowerCase(Locale.ROOT)) {
            case "own" -> Items.OWN;
            case "common" -> Items.COMMON;
            default -> throw new WrongCall("--items takes own or common, got \"" + items + "\".");
        };
    }
}
