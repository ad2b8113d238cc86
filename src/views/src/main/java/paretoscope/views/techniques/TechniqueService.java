package paretoscope.views.techniques;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.analysis.techniques.Ballot;
import paretoscope.analysis.techniques.ImperfectVerifier;
import paretoscope.analysis.techniques.MajorityVote;
import paretoscope.analysis.techniques.PassAtK;
import paretoscope.analysis.techniques.Sampling;
import paretoscope.analysis.techniques.TieRule;
import paretoscope.analysis.techniques.VerifiedSampling;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.views.front.UnclearQuestion;

/// Answers what techniques would have scored and cost. Costs of several calls add up; latencies are those of calls one after
/// another, or with [TechniqueQuery#parallel()] the expected longest of calls made at once.
public final class TechniqueService {
    private final Workspace workspace;

    public TechniqueService(Workspace workspace) {
        this.workspace = workspace;
    }

    /// pass@k and pass^k of every configuration.
    public TechniqueResult passAtK(TechniqueQuery query, List<Integer> ks, Cancellation cancellation)
            throws WorkspaceException, UnclearQuestion {
        var source = source(query, cancellation);
        for (int row : source.rows()) {
            for (int item : source.items(row)) {
                if (Arrays.stream(source.scores(source.attempts.attempts(row, item))).anyMatch(s -> s != 0 && s != 1)) {
                    throw new UnclearQuestion("pass@k counts attempts that passed or did not; \""
                            + source.attempts.itemName(item) + "\" has a score in between.");
                }
            }
        }
        var points = new ArrayList<TechniqueResult.Point>();
        for (int row : source.rows()) {
            int[] items = source.items(row);
            for (int k : ks) {
                double some = source.mean(items, item -> passes(source, row, item, k, false));
                double all = source.mean(items, item -> passes(source, row, item, k, true));
                points.add(point(source, new int[]{row}, items, k, source.table.labels().get(row) + " pass@" + k, some,
                        Map.of("pass_hat_k", all)));
            }
        }
        return TechniqueResult.of(points, undefined(source, points));
    }

    /// pass^k of every configuration: the chance that all of k tries pass; pass@k stands beside it.
    public TechniqueResult passHatK(TechniqueQuery query, List<Integer> ks, Cancellation cancellation)
            throws WorkspaceException, UnclearQuestion {
        var either = passAtK(query, ks, cancellation);
        return TechniqueResult.of(either.points().stream()
                .map(point -> new TechniqueResult.Point(point.label().replace(" pass@", " pass^"), point.knob(),
                        point.more().get("pass_hat_k"), point.cost(), point.latency(),
                        Map.of("pass_at_k", point.quality())))
                .toList(), either.warnings());
    }

    private static double passes(AttemptSource source, int row, int item, int k, boolean all) {
        double[] scores = source.scores(source.attempts.attempts(row, item));
        int passed = (int) Arrays.stream(scores).sum();
        return all ? PassAtK.all(scores.length, passed, k) : PassAtK.atLeastOne(scores.length, passed, k);
    }

    /// Majority votes of every configuration, or of one ensemble whose answers are mixed.
    public TechniqueResult vote(TechniqueQuery query, List<Integer> ks, Sampling sampling, TieRule ties,
            List<String> ensemble, Cancellation cancellation) throws WorkspaceException, UnclearQuestion {
        var source = source(query, cancellation);
        if (IntStream.of(source.rows()).allMatch(row -> IntStream.of(source.items(row))
                .allMatch(item -> IntStream.of(source.attempts.attempts(row, item))
                        .allMatch(attempt -> source.attempts.answer(attempt).isEmpty())))) {
            throw new UnclearQuestion("No attempt has an answer to vote with; a table's column of answers is named by "
                    + "--role COLUMN=answer.");
        }
        var groups = new LinkedHashMap<String, int[]>();
        if (ensemble.isEmpty()) {
            IntStream.of(source.rows()).forEach(row -> groups.put(source.table.labels().get(row), new int[]{row}));
        } else {
            groups.put(String.join(" + ", ensemble), source.rows(ensemble));
        }
        var points = new ArrayList<TechniqueResult.Point>();
        for (var group : groups.entrySet()) {
            int[] rows = group.getValue();
            int[] items = rows.length == 1 ? source.items(rows) : source.attempts.common(rows);
            for (int k : ks) {
                double quality = source.mean(items, item -> {
                    int[] tries = source.attempts(rows, item);
                    return MajorityVote.expected(Ballot.of(source.answers(tries), source.scores(tries)), k, sampling,
                            ties);
                });
                points.add(point(source, rows, items, k, group.getKey() + " vote@" + k, quality, Map.of()));
            }
        }
        return TechniqueResult.of(points, undefined(source, points));
    }

    /// Trying until a verifier accepts, at most k times. The best is K*, the number of tries with the most utility.
    public TechniqueResult verifier(TechniqueQuery query, List<Integer> ks, ImperfectVerifier verifier,
            VerifiedSampling.Stakes stakes, Cancellation cancellation) throws WorkspaceException, UnclearQuestion {
        var source = source(query, cancellation);
        var points = new ArrayList<TechniqueResult.Point>();
        Optional<TechniqueResult.Point> best = Optional.empty();
        int most = ks.stream().mapToInt(Integer::intValue).max().orElse(1);
        for (int row : source.rows()) {
            source.check();
            var tried = new VerifiedTries(source, row, verifier, stakes);
            ks.forEach(k -> points.add(tried.point(k)));
            var own = tried.best(most);
            if (best.isEmpty() || own.more().get("utility") > best.get().more().get("utility")) {
                best = Optional.of(own);
            }
        }
        return new TechniqueResult(points, best, List.of(), Map.of(), source.warnings);
    }

    /// A cascade of configurations in the order given, with its bounds: what one is not confident of goes to the next.
    ///
    /// @param thresholds of the confidence; empty for every one that makes a difference
    public TechniqueResult cascade(TechniqueQuery query, List<String> models, List<Double> thresholds,
            Cancellation cancellation) throws WorkspaceException, UnclearQuestion {
        return routes(query, models, cancellation).byConfidence(thresholds);
    }

    /// A cascade where what a verifier rejects goes to the next configuration, for each of these verifiers.
    public TechniqueResult verifiedCascade(TechniqueQuery query, List<String> models,
            List<ImperfectVerifier> verifiers, Cancellation cancellation) throws WorkspaceException, UnclearQuestion {
        return routes(query, models, cancellation).byVerifier(verifiers);
    }

    /// What routing between the first and the last of these configurations has to beat, and what it can reach at most: a
    /// random mix, an oracle.
    ///
    /// @param shares sent to the last one
    public TechniqueResult routing(TechniqueQuery query, List<String> models, List<Double> shares,
            Cancellation cancellation) throws WorkspaceException, UnclearQuestion {
        return routes(query, models, cancellation).atRandom(shares);
    }

    private Routes routes(TechniqueQuery query, List<String> models, Cancellation cancellation)
            throws WorkspaceException, UnclearQuestion {
        return new Routes(source(query, cancellation), models);
    }

    private static TechniqueResult.Point point(AttemptSource source, int[] rows, int[] items, int k, String label,
            double quality, Map<String, Double> more) {
        double cost = source.mean(items, item -> k * mean(source.costs(source.attempts(rows, item))));
        double latency = source.mean(items, item -> source.latency(source.attempts(rows, item), k));
        return new TechniqueResult.Point(label, k, quality, cost, latency, more);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private AttemptSource source(TechniqueQuery query, Cancellation cancellation)
            throws WorkspaceException, UnclearQuestion {
        return new AttemptSource(workspace, query, cancellation);
    }

    private static List<String> undefined(AttemptSource source, List<TechniqueResult.Point> points) {
        var warnings = new ArrayList<>(source.warnings);
        points.stream().filter(point -> Double.isNaN(point.quality())).forEach(point -> warnings.add(
                point.label() + " is undefined: an item has fewer attempts than that."));
        return warnings;
    }
}
