package paretoscope.merge.evaluate;

import java.util.List;
import paretoscope.compute.device.Device;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.Progress;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.Backend;
import paretoscope.compute.worker.Worker;
import paretoscope.compute.worker.WorkerFailure;
import paretoscope.merge.sweep.BackendSpec;
import paretoscope.merge.sweep.EvaluationResultJson;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.UnreadableSweep;

/// Evaluates a sweep's merges inside the program: nothing to install. Payloads are [MergeRequest]s, results are as
/// [EvaluationResultJson] writes them.
public final class InProcessBackend implements Backend {
    private final SweepSpec spec;
    private final List<DataSource> more;

    /// @param more sources of data sets beside CSV, safetensors and Parquet
    public InProcessBackend(SweepSpec spec, List<DataSource> more) {
        this.spec = spec;
        this.more = List.copyOf(more);
    }

    @Override
    public String name() {
        return BackendSpec.Kind.IN_PROCESS.code();
    }

    @Override
    public Occupation occupation() {
        return Occupation.COMPUTES;
    }

    @Override
    public Worker open(Device device, Cancellation cancellation) throws WorkerFailure {
        try {
            return new InProcessWorker(InProcessEvaluator.open(spec, more));
        } catch (UnusableEvaluator refused) {
            throw new WorkerFailure(new JobFailure.NotStarted(unstopped(refused)), refused);
        } catch (OutOfMemoryError full) {
            throw new WorkerFailure(new JobFailure.OutOfMemory("the sweep's weights and data do not fit"), full);
        }
    }

    /// Sentences are put into others' sentences, which have their own full stop.
    private static String unstopped(UnusableEvaluator refused) {
        var sentence = String.valueOf(refused.getMessage());
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private record InProcessWorker(InProcessEvaluator evaluator) implements Worker {
        @Override
        public byte[] evaluate(Assignment assignment, Progress progress, Cancellation cancellation)
                throws WorkerFailure {
            try {
                var request = MergeRequest.read(assignment.job().payload());
                return EvaluationResultJson.write(evaluator.evaluate(request, assignment.batchShare(), progress,
                        cancellation));
            } catch (UnreadableSweep | IllegalArgumentException strange) {
                throw new WorkerFailure(new JobFailure.Rejected(String.valueOf(strange.getMessage())), strange);
            } catch (UnusableEvaluator failed) {
                throw new WorkerFailure(new JobFailure.Rejected(unstopped(failed)), failed);
            } catch (OutOfMemoryError full) {
                throw new WorkerFailure(new JobFailure.OutOfMemory("the merge does not fit"), full);
            }
        }

        @Override
        public void close() {
            evaluator.close();
        }
    }
}
