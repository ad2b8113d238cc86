package paretoscope.views.techniques;

import java.util.Map;
import java.util.stream.IntStream;
import paretoscope.analysis.techniques.AttemptLog;
import paretoscope.analysis.techniques.ImperfectVerifier;
import paretoscope.analysis.techniques.VerifiedSampling;

/// One configuration tried until a verifier accepts.
final class VerifiedTries {
    private final AttemptSource source;
    private final int row;
    private final ImperfectVerifier verifier;
    private final VerifiedSampling.Stakes stakes;
    private final double[] weights;
    private final AttemptLog log;
    private final VerifiedSampling sampling;

    VerifiedTries(AttemptSource source, int row, ImperfectVerifier verifier, VerifiedSampling.Stakes stakes) {
        this.source = source;
        this.row = row;
        this.verifier = verifier;
        this.stakes = stakes;
        int[] items = source.items(row);
        log = source.log(row, items);
        weights = source.weights(items);
        sampling = new VerifiedSampling(verifier,
                IntStream.range(0, items.length).mapToDouble(log::score).toArray(), weights);
    }

    /// With the most utility of all numbers of tries up to a limit; never to try is one of them.
    TechniqueResult.Point best(int most) {
        return point(sampling.best(most, stakes).attempts());
    }

    TechniqueResult.Point point(int k) {
        double cost = 0;
        double latency = 0;
        for (int i = 0; i < weights.length; i++) {
            double attempts = verifier.attempts(log.score(i), k);
            cost += weights[i] * attempts * log.cost(i);
            latency += weights[i] * attempts * log.latency(i);
        }
        return new TechniqueResult.Point(source.table.labels().get(row) + " verified@" + k, k, sampling.accuracy(k),
                cost, latency, Map.of("false_positives", sampling.falsePositives(k), "attempts",
                        sampling.attempts(k), "utility", sampling.utility(k, stakes)));
    }
}
