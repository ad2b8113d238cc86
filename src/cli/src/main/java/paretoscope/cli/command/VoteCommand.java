package paretoscope.cli.command;

import java.util.ArrayList;
import java.util.List;
import paretoscope.analysis.techniques.Sampling;
import paretoscope.analysis.techniques.TieRule;
import paretoscope.cli.WrongCall;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.front.UnclearQuestion;
import paretoscope.views.techniques.TechniqueQuery;
import paretoscope.views.techniques.TechniqueResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Majority votes.
@Command(name = "vote", description = "The expected score of the answer that most of k attempts agree on.")
public final class VoteCommand extends TechniqueCommand {
    @Option(names = "--k", required = true, arity = "1..*", split = ",", paramLabel = "K", description = "How many votes; may be repeated.")
    private List<Integer> ks = new ArrayList<>();

    @Option(names = "--iid", description = "Draw the logged attempts with replacement.")
    private boolean replaced;

    @Option(names = "--ties", paramLabel = "share|first", defaultValue = "share", description = "Share a tie's credit, or take the answer logged first (default: ${DEFAULT-VALUE}).")
    private String ties = "share";

    @Option(names = "--models", split = ",", paramLabel = "MODEL", description = "Mix the attempts of these in one ensemble.")
    private List<String> models = new ArrayList<>();

    @Override
    protected TechniqueResult result(Project project, TechniqueQuery query)
            throws WorkspaceException, UnclearQuestion {
        var rule = switch (ties) {
            case "share" -> TieRule.SHARE;
            case "first" -> TieRule.FIRST;
            default -> throw new WrongCall("--ties takes share or first, got \"" + ties + "\".");
        };
        return project.techniques().vote(query, counts(ks),
                replaced ? Sampling.WITH_REPLACEMENT : Sampling.WITHOUT_REPLACEMENT, rule, models,
                Cancellation.NEVER);
    }
}
