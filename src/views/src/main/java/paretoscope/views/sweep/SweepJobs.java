package paretoscope.views.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobId;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.Proposal;
import paretoscope.merge.sweep.Purpose;
import paretoscope.merge.sweep.SweepSpec;

/// A sweep's proposals as jobs: one job is one merged model, evaluated on all tasks.
///
/// @param memoryBytes what a device must have free for one
record SweepJobs(SweepSpec spec, EvaluationIdentity identity, long memoryBytes) {
    /// For backends that state no limit: long enough for a large model on many items.
    private static final Duration USUAL_LIMIT = Duration.ofHours(6);
    private static final MathContext SHOWN_DIGITS = new MathContext(4);

    Job of(Proposal proposal) {
        return new Job(id(proposal), label(proposal), priority(proposal), request(proposal).toBytes(), memoryBytes,
                spec.backend().limit().orElse(USUAL_LIMIT));
    }

    /// Baselines fill the time in which the next round is worked out.
    private static int priority(Proposal proposal) {
        return proposal.purpose() == Purpose.BASELINE ? -1 : 0;
    }

    JobId id(Proposal proposal) {
        return identity.of(request(proposal));
    }

    /// `digits, ties 0.2 0.2 0.2`; the method is left out where it is the sweep's own.
    String label(Proposal proposal) {
        var method = proposal.method().equals(spec.method()) ? "" : proposal.method().name() + " ";
        return spec.name() + ", " + method + DoubleStream.of(proposal.coefficients().toArray())
                .mapToObj(SweepJobs::shown).collect(Collectors.joining(" "));
    }

    private static MergeRequest request(Proposal proposal) {
        return new MergeRequest(proposal.method(), proposal.coefficients());
    }

    private static String shown(double value) {
        return new BigDecimal(value).round(SHOWN_DIGITS).stripTrailingZeros().toPlainString();
    }
}
