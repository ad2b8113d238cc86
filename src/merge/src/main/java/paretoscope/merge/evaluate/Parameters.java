package paretoscope.merge.evaluate;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.weights.MergePlan;
import paretoscope.weights.tensor.TensorInfo;

/// The memory that a network's merged parameters live in. It is taken once and filled anew for every merge, while no
/// session uses it.
final class Parameters implements AutoCloseable {
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final float[] scratch;

    private Parameters(float[] scratch) {
        this.scratch = scratch;
    }

    /// One parameter's memory, and the tensor that the runtime sees there.
    private record Parameter(ByteBuffer bytes, int elements, boolean half, OnnxTensor tensor) {}

    static Parameters allocate(OrtEnvironment environment, List<TensorInfo> tensors, Map<String, Initializer> network)
            throws OrtException {
        long largest = tensors.stream().mapToLong(TensorInfo::elements).max().orElse(0);
        var parameters = new Parameters(new float[Math.toIntExact(largest)]);
        for (var tensor : tensors) {
            boolean half = network.get(tensor.name()).type() == Initializer.FLOAT16;
            int elements = Math.toIntExact(tensor.elements());
            var bytes = ByteBuffer.allocateDirect(Math.multiplyExact(elements, half ? Short.BYTES : Float.BYTES)).order(
                    ByteOrder.nativeOrder());
            long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
            var seen = OnnxTensor.createTensor(environment, bytes, shape, half
                    ? OnnxJavaType.FLOAT16
                    : OnnxJavaType.FLOAT);
            parameters.parameters.put(tensor.name(), new Parameter(bytes, elements, half, seen));
        }
        return parameters;
    }

    int elements() {
        return parameters.values().stream().mapToInt(Parameter::elements).sum();
    }

    /// Writes a merge's numbers.
    void fill(MergePlan plan, double[] coefficients) {
        parameters.forEach((name, parameter) -> {
            plan.tensor(name, coefficients, scratch);
            if (parameter.half()) {
                var halves = parameter.bytes().asShortBuffer();
                for (int i = 0; i < parameter.elements(); i++) {
                    halves.put(i, Float.floatToFloat16(scratch[i]));
                }
            } else {
                parameter.bytes().asFloatBuffer().put(0, scratch, 0, parameter.elements());
            }
        });
    }

    void addTo(OrtSession.SessionOptions options) throws OrtException {
        for (var entry : parameters.entrySet()) {
            options.addInitializer(entry.getKey(), entry.getValue().tensor());
        }
    }

    @Override
    public void close() {
        new ArrayList<>(parameters.values()).forEach(parameter -> parameter.tensor().close());
        parameters.clear();
    }
}
