package paretoscope.merge.evaluate;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paretoscope.merge.sweep.EvaluatorSpec;
import paretoscope.weights.MergePlan;

/// An ONNX network on the CPU whose parameters are replaced for every merge: a fresh session of a small network takes
/// about a millisecond, and nothing of the last merge is left in it.
final class OnnxNetwork implements AutoCloseable {
    /// Below this size a network is done sooner than more threads are started.
    private static final int SMALL = 1_000_000;

    private final Path file;
    private final ByteBuffer model;
    private final Parameters parameters;
    private final OrtEnvironment environment;
    private String input = "";
    private String output = "";
    private long[] inputShape = {};

    private OnnxNetwork(Path file, ByteBuffer model, OrtEnvironment environment, Parameters parameters) {
        this.file = file;
        this.model = model;
        this.environment = environment;
        this.parameters = parameters;
    }

    /// @throws UnusableEvaluator when the file is no network, or does not fit the weights
    static OnnxNetwork open(Path file, EvaluatorSpec.Onnx spec, ModelWeights weights) throws UnusableEvaluator {
        try {
            var model = mapped(file);
            var initializers = OnnxInitializers.of(model);
            NetworkFit.require(file, initializers, weights.merged());
            var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "paretoscope");
            var network = new OnnxNetwork(file, model, environment, Parameters.allocate(environment, weights.merged(),
                    initializers));
            network.findEnds(spec);
            return network;
        } catch (IllegalArgumentException | ArithmeticException broken) {
            throw new UnusableEvaluator(file + " cannot be used: " + broken.getMessage() + ".", broken);
        } catch (OrtException | IOException broken) {
            throw new UnusableEvaluator(file + " cannot be opened (" + firstLine(broken) + ").", broken);
        }
    }

    private static ByteBuffer mapped(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private void findEnds(EvaluatorSpec.Onnx spec) throws OrtException, UnusableEvaluator {
        try (var options = options(); var session = environment.createSession(model.duplicate(), options)) {
            input = only(session.getInputNames(), spec.input(), "input");
            output = only(session.getOutputNames(), spec.output(), "output");
            if (!(session.getInputInfo().get(input).getInfo() instanceof TensorInfo info)
                    || info.type != OnnxJavaType.FLOAT) {
                throw new UnusableEvaluator(file + ": the input \"" + input + "\" does not take floats.");
            }
            inputShape = info.getShape();
        }
    }

    private String only(Set<String> names, Optional<String> wanted, String what) throws UnusableEvaluator {
        if (wanted.isPresent() ? names.contains(wanted.get()) : names.size() == 1) {
            return wanted.orElseGet(() -> names.iterator().next());
        }
        throw new UnusableEvaluator(file + " has the " + what + "s " + names + (wanted.isPresent()
                ? ", and no \"" + wanted.get() + "\"."
                : "; say which one with \"" + what + "\"."));
    }

    /// Whether items of this shape can be shown to it.
    ///
    /// @throws UnusableEvaluator with a sentence where they cannot
    void requireTakes(DataSet data, String task) throws UnusableEvaluator {
        boolean takes = inputShape.length == data.shape().size() + 1;
        for (int d = 1; takes && d < inputShape.length; d++) {
            takes = inputShape[d] < 0 || inputShape[d] == data.shape().get(d - 1);
        }
        if (!takes) {
            throw new UnusableEvaluator("Task \"" + task + "\": its items have shape " + data.shape()
                    + ", and the input \"" + input + "\" of " + file + " takes batches of shape " + shown(inputShape)
                    + ".");
        }
    }

    private static String shown(long[] shape) {
        var text = new StringBuilder("[");
        for (long extent : shape) {
            text.append(text.length() == 1 ? "" : ", ").append(extent < 0 ? "?" : Long.toString(extent));
        }
        return text.append(']').toString();
    }

    /// How many items it takes at once, where it is built for one size.
    Optional<Integer> fixedBatch() {
        return inputShape[0] < 0 ? Optional.empty() : Optional.of((int) inputShape[0]);
    }

    /// A session with the parameters of one merge; the last one is closed before the next is opened.
    Session merged(MergePlan plan, double[] coefficients) throws OrtException {
        parameters.fill(plan, coefficients);
        return new Session();
    }

    private OrtSession.SessionOptions options() throws OrtException {
        var options = new OrtSession.SessionOptions();
        if (parameters.elements() < SMALL) {
            options.setIntraOpNumThreads(1);
        }
        parameters.addTo(options);
        return options;
    }

    @Override
    public void close() {
        parameters.close();
    }

    static String firstLine(Exception problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /// The network with one merge's parameters.
    final class Session implements AutoCloseable {
        private final OrtSession.SessionOptions options;
        private final OrtSession session;

        private Session() throws OrtException {
            options = options();
            session = environment.createSession(model.duplicate(), options);
        }

        /// The outputs for some items, one row each.
        float[][] outputs(DataSet data, int from, int count) throws OrtException {
            long[] shape = new long[data.shape().size() + 1];
            shape[0] = count;
            for (int d = 1; d < shape.length; d++) {
                shape[d] = data.shape().get(d - 1);
            }
            var items = FloatBuffer.wrap(data.features(), from * data.width(), count * data.width()).slice();
            try (var shown = OnnxTensor.createTensor(environment, items, shape);
                    var answer = session.run(Map.of(input,
                            shown), Set.of(output))) {
                return rows((OnnxTensor) answer.get(0), count);
            }
        }

        private static float[][] rows(OnnxTensor answer, int count) {
            var numbers = answer.getFloatBuffer();
            int width = numbers.remaining() / count;
            float[][] rows = new float[count][width];
            for (int i = 0; i < count; i++) {
                numbers.get(rows[i]);
            }
            return rows;
        }

        @Override
        public void close() throws OrtException {
            session.close();
            options.close();
        }
    }
}
