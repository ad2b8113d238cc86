package paretoscope.views.techniques;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import paretoscope.analysis.techniques.AttemptLog;
import paretoscope.analysis.techniques.Ballot;
import paretoscope.analysis.techniques.Cascade;
import paretoscope.analysis.techniques.Escalation;
import paretoscope.analysis.techniques.ImperfectVerifier;
import paretoscope.analysis.techniques.MajorityVote;
import paretoscope.analysis.techniques.Outcome;
import paretoscope.analysis.techniques.PassAtK;
import paretoscope.analysis.techniques.RandomMix;
import paretoscope.analysis.techniques.Sampling;
import paretoscope.analysis.techniques.TieRule;
import paretoscope.analysis.techniques.VerifiedSampling;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.views.front.MetricNames;
import paretoscope.views.front.UnclearQuestion;

/// Answers what techniques would have scored and cost. Costs of several calls add up; latencies are those of calls one after
/// another, or with [TechniqueQuery#parallel()] the expected longest of calls made at once.
public final class TechniqueService {
    private final Workspace workspace;

    public TechniqueService(Workspace workspace) {
        this.workspace = workspace;
    }

    /// pass@k and pass^k of every configuration.
    public TechniqueResult passAtK(TechniqueQuery query, List<Integer> ks)
            throws WorkspaceException, UnclearQuestion {
        var source = source(query);
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

    private static double passes(AttemptSource source, int row, int item, int k, boolean all) {
        double[] scores = source.scores(source.attempts.attempts(row, item));
        int passed = (int) Arrays.stream(scores).sum();
        return all ? PassAtK.all(scores.length, passed, k) : PassAtK.atLeastOne(scores.length, passed, k);
    }

    /// Majority votes of every configuration, or of one ensemble whose answers are mixed.
    public TechniqueResult vote(TechniqueQuery query, List<Integer> ks, Sampling sampling, TieRule ties,
            List<String> ensemble) throws WorkspaceException, UnclearQuestion {
        var source = source(query);
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
            groups.put(String.join(" + ", ensemble), rows(source, ensemble));
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
            VerifiedSampling.Stakes stakes) throws WorkspaceException, UnclearQuestion {
        var source = source(query);
        var points = new ArrayList<TechniqueResult.Point>();
        Optional<TechniqueResult.Point> best = Optional.empty();
        int most = ks.stream().mapToInt(Integer::intValue).max().orElse(1);
        for (int row : source.rows()) {
            var tried = new Verified(source, row, verifier, stakes);
            ks.forEach(k -> points.add(tried.point(k)));
            var own = tried.point(tried.sampling.best(most, stakes).attempts());
            if (best.isEmpty() || own.more().get("utility") > best.get().more().get("utility")) {
                best = Optional.of(own);
            }
        }
        return new TechniqueResult(points, best, List.of(), Map.of(), source.warnings);
    }

    private static final class Verified {
        final VerifiedSampling sampling;
        private final AttemptSource source;
        private final int row;
        private final ImperfectVerifier verifier;
        private final VerifiedSampling.Stakes stakes;
        private final int[] items;
        private final AttemptLog log;

        Verified(AttemptSource source, int row, ImperfectVerifier verifier, VerifiedSampling.Stakes stakes) {
            this.source = source;
            this.row = row;
            this.verifier = verifier;
            this.stakes = stakes;
            items = source.items(row);
            log = source.log(row, items);
            sampling = new VerifiedSampling(verifier,
                    IntStream.range(0, items.length).mapToDouble(log::score).toArray(),
                    source.weights(items));
        }

        TechniqueResult.Point point(int k) {
            double[] weights = source.weights(items);
            double cost = 0;
            double latency = 0;
            for (int i = 0; i < items.length; i++) {
                double attempts = verifier.attempts(log.score(i), k);
                cost += weights[i] * attempts * log.cost(i);
                latency += weights[i] * attempts * log.latency(i);
            }
            return new TechniqueResult.Point(source.table.labels().get(row) + " verified@" + k, k, sampling.accuracy(k),
                    cost, latency, Map.of("false_positives", sampling.falsePositives(k), "attempts",
                            sampling.attempts(k), "utility", sampling.utility(k, stakes)));
        }
    }

    /// A cascade of configurations in the order given, with its bounds.
    ///
    /// @param verifier escalates what it rejects; without one confidences decide
    /// @param thresholds of the confidence; empty for every one that makes a difference
    public TechniqueResult cascade(TechniqueQuery query, List<String> models, Optional<ImperfectVerifier> verifier,
            List<Double> thresholds) throws WorkspaceException, UnclearQuestion {
        var source = source(query);
        int[] rows = rows(source, models);
        int[] items = source.attempts.common(rows);
        if (items.length == 0) {
            throw new UnclearQuestion("No item was attempted by all of " + String.join(", ", models) + ".");
        }
        var cascade = new Cascade(IntStream.of(rows).mapToObj(row -> source.log(row, items)).toList(),
                source.weights(items));
        var label = String.join(" → ", models);
        var points = new ArrayList<TechniqueResult.Point>();
        if (verifier.isPresent()) {
            points.add(point(label, Double.NaN, cascade.outcome(new Escalation.ByVerifier(verifier.get()))));
        } else {
            double[] knobs = thresholds.isEmpty()
                    ? cascade.thresholds()
                    : thresholds.stream().mapToDouble(Double::doubleValue).toArray();
            if (knobs.length == 0) {
                throw new UnclearQuestion("No attempt has a confidence; a table's column is named by "
                        + "--role COLUMN=confidence.");
            }
            DoubleStream.of(knobs).forEach(knob -> points.add(point(label, knob,
                    cascade.outcome(new Escalation.ByConfidence(knob)))));
        }
        var mix = IntStream.rangeClosed(0, 10).mapToObj(tenth -> point(models.getFirst() + " or " + models.getLast(),
                tenth / 10.0, RandomMix.of(cascade.alone(0), cascade.alone(rows.length - 1), tenth / 10.0))).toList();
        var bounds = new LinkedHashMap<String, TechniqueResult.Point>();
        bounds.put("perfect_verifier", point(label, Double.NaN,
                cascade.outcome(new Escalation.ByVerifier(ImperfectVerifier.PERFECT))));
        bounds.put("oracle", point("oracle", Double.NaN, cascade.oracle()));
        return new TechniqueResult(points, TechniqueResult.best(points), mix, bounds, source.warnings);
    }

    private static TechniqueResult.Point point(String label, double knob, Outcome outcome) {
        return new TechniqueResult.Point(label, knob, outcome.quality(), outcome.cost(), outcome.latency(),
                Map.of("strong_share", outcome.strong()));
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

    private AttemptSource source(TechniqueQuery query) throws WorkspaceException, UnclearQuestion {
        return new AttemptSource(workspace, query, Cancellation.NEVER);
    }

    private static int[] rows(AttemptSource source, List<String> models) throws UnclearQuestion {
        int[] rows = new int[models.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = MetricNames.row(source.table, models.get(i));
        }
        return rows;
    }

    private static List<String> undefined(AttemptSource source, List<TechniqueResult.Point> points) {
        var warnings = new ArrayList<>(source.warnings);
        points.stream().filter(point -> Double.isNaN(point.quality())).forEach(point -> warnings.add(
                point.label() + " is undefined: an item has fewer attempts than that."));
        return warnings;
    }
}
