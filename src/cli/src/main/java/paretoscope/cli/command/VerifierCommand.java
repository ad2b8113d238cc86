package paretoscope.cli.command;

import java.util.ArrayList;
import java.util.List;
import paretoscope.analysis.techniques.ImperfectVerifier;
import paretoscope.analysis.techniques.VerifiedSampling;
import paretoscope.cli.WrongCall;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.front.UnclearQuestion;
import paretoscope.views.techniques.TechniqueQuery;
import paretoscope.views.techniques.TechniqueResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Trying until an imperfect verifier accepts.
@Command(name = "verifier", description = "Try until a verifier that may err accepts, at most k times.")
public final class VerifierCommand extends TechniqueCommand {
    @Option(names = "--k", required = true, arity = "1..*", split = ",", paramLabel = "K", description = "How many tries at most; may be repeated. The best is looked for up to the largest.")
    private List<Integer> ks = new ArrayList<>();

    @Option(names = "--completeness", required = true, paramLabel = "C", description = "The chance that a correct answer is accepted.")
    private double completeness;

    @Option(names = "--soundness", required = true, paramLabel = "S", description = "The chance that a wrong answer is rejected.")
    private double soundness;

    @Option(names = "--reward", paramLabel = "V", defaultValue = "1", description = "The worth of an accepted correct answer (default: ${DEFAULT-VALUE}).")
    private double reward = 1;

    @Option(names = "--penalty", paramLabel = "F", defaultValue = "0", description = "What an accepted wrong answer loses (default: ${DEFAULT-VALUE}).")
    private double penalty;

    @Option(names = "--attempt-cost", paramLabel = "A", defaultValue = "0", description = "What an attempt costs in that worth (default: ${DEFAULT-VALUE}).")
    private double attemptCost;

    @Override
    protected TechniqueResult result(Project project, TechniqueQuery query)
            throws WorkspaceException, UnclearQuestion {
        return project.techniques().verifier(query, counts(ks), verifier(completeness, soundness),
                new VerifiedSampling.Stakes(reward, -Math.abs(penalty), attemptCost), Cancellation.NEVER);
    }

    static ImperfectVerifier verifier(double completeness, double soundness) {
        try {
            return new ImperfectVerifier(completeness, soundness);
        } catch (IllegalArgumentException wrong) {
            throw new WrongCall("A verifier's " + wrong.getMessage() + ".");
        }
    }
}
