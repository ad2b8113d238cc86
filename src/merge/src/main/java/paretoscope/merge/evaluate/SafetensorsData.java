package paretoscope.merge.evaluate;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.safetensors.UnreadableWeights;
import paretoscope.weights.tensor.TensorInfo;

/// Data sets in safetensors: `features` of as many items as `target` has, and perhaps `id`, whole numbers.
final class SafetensorsData implements DataSource {
    private static final ValueLayout.OfLong I64 = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt I32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble F64 = ValueLayout.JAVA_DOUBLE_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);

    @Override
    public boolean reads(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".safetensors");
    }

    @Override
    public DataSet read(Path file) throws UnusableEvaluator {
        try (var tensors = Checkpoint.open(file)) {
            var features = tensor(tensors, file, "features");
            var target = tensor(tensors, file, "target");
            if (features.shape().isEmpty() || target.shape().size() != 1
                    || !features.shape().getFirst().equals(target.shape().getFirst())) {
                throw new UnusableEvaluator(file + ": \"features\" of shape " + features.shape()
                        + " and \"target\" of shape " + target.shape() + " are not one target for each item.");
            }
            if (features.elements() > DataSet.MOST_NUMBERS) {
                throw new UnusableEvaluator(file + " holds more numbers than fit in memory.");
            }
            float[] numbers = new float[(int) features.elements()];
            requireFloats(features, file);
            tensors.read("features", numbers);
            return new DataSet(ids(tensors, file, target), features.shape().subList(1, features.shape().size()),
                    numbers, numbers(tensors, file, target));
        } catch (UnreadableWeights broken) {
            throw new UnusableEvaluator(broken.getMessage(), broken);
        } catch (IOException failed) {
            throw new UnusableEvaluator(file + " cannot be read (" + failed.getMessage() + ").", failed);
        }
    }

    private static TensorInfo tensor(Checkpoint tensors, Path file, String name) throws UnusableEvaluator {
        var tensor = tensors.tensors().get(name);
        if (tensor == null) {
            throw new UnusableEvaluator(file + " has no tensor \"" + name + "\", only " + tensors.tensors().keySet()
                    + ".");
        }
        return tensor;
    }

    private static void requireFloats(TensorInfo tensor, Path file) throws UnusableEvaluator {
        if (tensor.dtype().format().isEmpty()) {
            throw new UnusableEvaluator(file + ": \"" + tensor.name() + "\" is " + tensor.dtype()
                    + "; F32, F16 or BF16 was expected.");
        }
    }

    private static List<String> ids(Checkpoint tensors, Path file, TensorInfo target) throws UnusableEvaluator {
        var id = tensors.tensors().get("id");
        if (id == null) {
            return DataSet.numbered((int) target.elements());
        }
        if (!id.shape().equals(target.shape())) {
            throw new UnusableEvaluator(
                    file + ": \"id\" of shape " + id.shape() + " does not name the items of \"target\""
                            + " of shape " + target.shape() + ".");
        }
        return Arrays.stream(numbers(tensors, file, id)).mapToObj(number -> Long.toString((long) number)).toList();
    }

    private static double[] numbers(Checkpoint tensors, Path file, TensorInfo tensor) throws UnusableEvaluator {
        double[] numbers = new double[(int) tensor.elements()];
        MemorySegment bytes = tensors.bytes(tensor.name());
        switch (tensor.dtype().name()) {
            case "I64" -> Arrays.setAll(numbers, i -> bytes.getAtIndex(I64, i));
            case "I32" -> Arrays.setAll(numbers, i -> bytes.getAtIndex(I32, i));
            case "U8" -> Arrays.setAll(numbers, i -> bytes.get(ValueLayout.JAVA_BYTE, i) & 0xFF);
            case "F64" -> Arrays.setAll(numbers, i -> bytes.getAtIndex(F64, i));
            default -> {
                requireFloats(tensor, file);
                float[] floats = new float[numbers.length];
                tensors.read(tensor.name(), floats);
                Arrays.setAll(numbers, i -> floats[i]);
            }
        }
        return numbers;
    }
}
