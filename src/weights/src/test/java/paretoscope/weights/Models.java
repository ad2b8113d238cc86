package paretoscope.weights;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.safetensors.CheckpointWriter;
import paretoscope.weights.safetensors.Output;
import paretoscope.weights.safetensors.UnreadableWeights;
import paretoscope.weights.tensor.Dtype;
import paretoscope.weights.tensor.TensorInfo;

/// Small checkpoints for tests.
final class Models {
    private Models() {}

    /// One tensor `w` of these numbers.
    static Checkpoint of(Path file, Dtype dtype, float... numbers) throws IOException, UnreadableWeights {
        return of(file, dtype, Map.of("w", numbers));
    }

    static Checkpoint of(Path file, Dtype dtype, Map<String, float[]> tensors) throws IOException, UnreadableWeights {
        var format = dtype.format().orElseThrow();
        var infos = new LinkedHashMap<String, TensorInfo>();
        tensors.forEach((name, numbers) -> infos.put(name, new TensorInfo(name, dtype, List.of((long) numbers.length),
                (long) numbers.length * format.bytes())));
        try (var writer = CheckpointWriter.create(Output.to(file), infos.values(), List.of())) {
            for (var tensor : tensors.entrySet()) {
                var bytes = MemorySegment.ofArray(new byte[tensor.getValue().length * format.bytes()]);
                format.write(tensor.getValue(), 0, tensor.getValue().length, bytes, 0);
                writer.write(tensor.getKey(), 0, bytes);
            }
            writer.commit();
        }
        return Checkpoint.open(file);
    }

    /// Numbers as a trained layer has them, of which every fifth is as in `like`.
    static float[] near(float[] like, Random random, double distance) {
        var numbers = like.clone();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += i % 5 == 0 ? 0 : (float) (distance * random.nextGaussian());
        }
        return numbers;
    }

    static float[] merged(MergePlan plan, double... coefficients) {
        var numbers = new float[(int) plan.tensors().get("w").elements()];
        plan.tensor("w", coefficients, numbers);
        return numbers;
    }

    static byte[] bytes(Checkpoint checkpoint, String tensor) {
        return checkpoint.bytes(tensor).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
    }
}
