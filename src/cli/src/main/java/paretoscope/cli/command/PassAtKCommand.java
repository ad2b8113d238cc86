package paretoscope.cli.command;

import java.util.ArrayList;
import java.util.List;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.front.UnclearQuestion;
import paretoscope.views.techniques.TechniqueQuery;
import paretoscope.views.techniques.TechniqueResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The chance that some, or all, of k tries pass.
@Command(name = "pass-at-k", description = "The chance that at least one of k tries passes, and that all do.")
public final class PassAtKCommand extends TechniqueCommand {
    @Option(names = "--k", required = true, arity = "1..*", split = ",", paramLabel = "K", description = "How many tries; may be repeated.")
    private List<Integer> ks = new ArrayList<>();

    @Override
    protected TechniqueResult result(Project project, TechniqueQuery query)
            throws WorkspaceException, UnclearQuestion {
        return project.techniques().passAtK(query, counts(ks), Cancellation.NEVER);
    }
}
