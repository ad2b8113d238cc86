package paretoscope.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.CommandContext;
import paretoscope.cli.options.CostOptions;
import paretoscope.cli.options.NamedColumns;
import paretoscope.cli.options.OutputOptions;
import paretoscope.cli.options.SourceOptions;
import paretoscope.cli.output.Answer;
import paretoscope.views.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that answers from files or a workspace: opens them, asks the subclass, prints.
@Command(mixinStandardHelpOptions = true)
abstract class ProjectCommand implements Callable<Integer> {
    @Mixin
    private SourceOptions sources = new SourceOptions();
    @Mixin
    private OutputOptions output = new OutputOptions();
    @Spec
    private @Nullable CommandSpec spec;

    /// The answer from an open project.
    protected abstract Answer answer(Project project) throws Exception;

    /// Whether there is nothing to answer without files or a workspace.
    protected boolean needsData() {
        return true;
    }

    /// The columns that flags of this command name, with the roles that these flags give them.
    protected NamedColumns named() {
        return new NamedColumns();
    }

    /// The prices and formulas of this call.
    protected final CostOptions costs() {
        return sources.costs();
    }

    @Override
    public final Integer call() throws Exception {
        var context = CommandContext.of(Objects.requireNonNull(spec));
        var format = output.format();
        if (!needsData()) {
            sources.mayBeAbsent();
        }
        try (var project = context.open(sources, named().roles())) {
            context.print(answer(project), format);
        }
        return 0;
    }
}
