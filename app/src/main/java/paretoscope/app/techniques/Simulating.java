package paretoscope.app.techniques;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import paretoscope.analysis.techniques.ImperfectVerifier;
import paretoscope.analysis.techniques.VerifiedSampling;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;
import paretoscope.store.Scope;
import paretoscope.store.WorkspaceException;
import paretoscope.views.front.UnclearQuestion;
import paretoscope.views.techniques.TechniqueQuery;
import paretoscope.views.techniques.TechniqueResult;
import paretoscope.views.techniques.TechniqueService;

/// A technique worked out for a question without gaps; in another cost as well, where a budget asks for it. Works in the
/// background.
record Simulating(TechniqueService service, TechniquesQuestion question, Scope scope, Cancellation cancellation) {
    /// Knobs from 0 to 1 are drawn in so many steps.
    private static final int STEPS = 20;
    private static final List<UsageField> TOKENS = List.of(UsageField.INPUT_TOKENS, UsageField.OUTPUT_TOKENS);

    TechniqueResult result() throws WorkspaceException, UnclearQuestion {
        return in(question.cost());
    }

    /// What every point takes in tokens, input and output together, where a budget limits them; NaN where they were not
    /// logged, empty without such a budget.
    List<Double> tokens(ConfigurationTable table) throws WorkspaceException, UnclearQuestion {
        if (question.budget().tokens().isEmpty()) {
            return List.of();
        }
        double[] sums = new double[0];
        for (var name : logged(table)) {
            double[] of = in(Optional.of(name)).points().stream().mapToDouble(TechniqueResult.Point::cost).toArray();
            double[] before = sums.length == 0 ? new double[of.length] : sums;
            sums = IntStream.range(0, of.length).mapToDouble(point -> before[point] + of[point]).toArray();
        }
        return Arrays.stream(sums).boxed().toList();
    }

    private static List<String> logged(ConfigurationTable table) {
        return TOKENS.stream().map(UsageField::key).filter(
                name -> table.column(name).filter(column -> column.known() > 0).map(MetricColumn::name).isPresent())
                .toList();
    }

    private TechniqueResult in(Optional<String> cost) throws WorkspaceException, UnclearQuestion {
        var query = new TechniqueQuery(scope, question.quality(), cost,
                question.calls() == TechniquesQuestion.Calls.PARALLEL && question.technique().canCallAtOnce());
        var ks = IntStream.rangeClosed(1, question.most()).boxed().toList();
        var checking = question.checking();
        return switch (question.technique()) {
            case PASS_AT_K -> service.passAtK(query, ks, cancellation);
            case PASS_HAT_K -> service.passHatK(query, ks, cancellation);
            case VOTE -> service.vote(query, ks, question.voting().sampling(), question.voting().ties(),
                    question.voting().mixed() ? question.models() : List.of(), cancellation);
            case VERIFIER -> service.verifier(query, ks,
                    new ImperfectVerifier(checking.completeness(), checking.soundness()),
                    new VerifiedSampling.Stakes(checking.reward(), checking.penalty(), checking.attempt()),
                    cancellation);
            case CONFIDENCE -> service.cascade(query, question.models(), List.of(), cancellation);
            case VERIFIER_CASCADE -> service.verifiedCascade(query, question.models(), verifiers(), cancellation);
            case ROUTING -> service.routing(query, question.models(), shares(), cancellation);
        };
    }

    /// The verifier asked about, among others that reject fewer or more wrong answers.
    private List<ImperfectVerifier> verifiers() {
        var soundness = new TreeSet<>(shares());
        soundness.add(question.checking().soundness());
        return soundness.stream().map(share -> new ImperfectVerifier(question.checking().completeness(), share))
                .toList();
    }

    private static List<Double> shares() {
        var shares = new ArrayList<Double>();
        for (int step = 0; step <= STEPS; step++) {
            shares.add((double) step / STEPS);
        }
        return shares;
    }
}
