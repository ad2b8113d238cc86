package paretoscope.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.WrongCall;
import paretoscope.eval.source.ReadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where a command's data come from: files read for this call only, or a workspace.
public final class SourceOptions {
    @Option(names = "--in", arity = "1..*", paramLabel = "FILE|DIR", description = "Read these files, folders or patterns for this call only.")
    private List<String> inputs = new ArrayList<>();

    @Option(names = {"-w", "--workspace"}, paramLabel = "WORKSPACE", description = "Use this workspace file.")
    private @Nullable Path workspace;

    @Mixin
    private CostOptions costs = new CostOptions();

    @Mixin
    private JoinOptions joins = new JoinOptions();

    private boolean needed = true;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    /// Unset; filled in by the parser.
    public SourceOptions() {}

    /// The inputs of this call; empty when a workspace is used.
    public List<String> inputs() {
        boolean none = inputs.isEmpty() && workspace == null;
        if (none && needed || !inputs.isEmpty() && workspace != null) {
            throw new WrongCall("Give exactly one of --in FILE… and -w WORKSPACE.");
        }
        return List.copyOf(inputs);
    }

    /// For a command that also answers without any data.
    public void mayBeAbsent() {
        needed = false;
    }

    /// Prices and formulas in force for this call.
    public CostOptions costs() {
        return costs;
    }

    /// Joins in force for this call.
    public JoinOptions joins() {
        return joins;
    }

    public Optional<Path> workspace() {
        return Optional.ofNullable(workspace);
    }

    /// How to read the inputs.
    public ReadOptions reading() {
        return reading.options();
    }
}
