package paretoscope.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paretoscope.analysis.techniques.ImperfectVerifier;
import paretoscope.cli.WrongCall;
import paretoscope.cli.options.NamedColumns;
import paretoscope.cli.options.Numbers;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.front.UnclearQuestion;
import paretoscope.views.techniques.TechniqueQuery;
import paretoscope.views.techniques.TechniqueResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Cheap first, dear when needed.
@Command(name = "cascade", description = "Ask models in the order given until one is confident, or a verifier accepts.")
public final class CascadeCommand extends TechniqueCommand {
    @Option(names = "--models", required = true, split = ",", paramLabel = "MODEL", description = "The models in the order they are asked.")
    private List<String> models = new ArrayList<>();

    @Option(names = "--verifier", paramLabel = "perfect|C,S", description = "Escalate what a verifier of this completeness and soundness rejects.")
    private @Nullable String verifier;

    @Option(names = "--confidence", paramLabel = "COLUMN", description = "Escalate under a threshold of the logged confidence; the column has the role confidence.")
    private @Nullable String confidence;

    @Option(names = "--thresholds", split = ",", paramLabel = "T", description = "Thresholds (default: every one that makes a difference).")
    private List<Double> thresholds = new ArrayList<>();

    @Override
    protected NamedColumns named() {
        return super.named().and(Role.CONFIDENCE, confidence);
    }

    @Override
    protected TechniqueResult result(Project project, TechniqueQuery query)
            throws WorkspaceException, UnclearQuestion {
        if ((verifier == null) == (confidence == null)) {
            throw new WrongCall("Give exactly one of --verifier and --confidence.");
        }
        var chain = several("--models", models);
        return verifier == null
                ? project.techniques().cascade(query, chain, thresholds, Cancellation.NEVER)
                : project.techniques().verifiedCascade(query, chain, List.of(verifier(verifier)), Cancellation.NEVER);
    }

    private static ImperfectVerifier verifier(String text) {
        if (text.equals("perfect")) {
            return ImperfectVerifier.PERFECT;
        }
        var parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new WrongCall("--verifier takes perfect or C,S, got \"" + text + "\".");
        }
        return VerifierCommand.verifier(Numbers.parse("--verifier", parts[0]), Numbers.parse("--verifier", parts[1]));
    }
}
