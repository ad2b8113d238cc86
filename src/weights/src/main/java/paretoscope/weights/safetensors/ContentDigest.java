package paretoscope.weights.safetensors;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import paretoscope.weights.tensor.TensorInfo;

/// SHA-256 over names, formats, shapes and numbers, tensor by tensor in the order of their names.
final class ContentDigest {
    private static final long STEP = 1 << 24;

    private ContentDigest() {}

    static String of(Checkpoint checkpoint, BooleanSupplier cancelled) {
        var names = checkpoint.tensors().keySet().stream().sorted().toList();
        var digests = names.parallelStream().map(name -> tensor(checkpoint, name, cancelled)).toList();
        var whole = Sha256.begin();
        digests.forEach(whole::update);
        return HexFormat.of().formatHex(whole.digest());
    }

    private static byte[] tensor(Checkpoint checkpoint, String name, BooleanSupplier cancelled) {
        var sha = Sha256.begin();
        sha.update(description(checkpoint.tensors().get(name)).getBytes(StandardCharsets.UTF_8));
        MemorySegment bytes = checkpoint.bytes(name);
        for (long at = 0; at < bytes.byteSize(); at += STEP) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("reading the models was cancelled");
            }
            sha.update(bytes.asSlice(at, Math.min(STEP, bytes.byteSize() - at)).asByteBuffer());
        }
        return sha.digest();
    }

    private static String description(TensorInfo tensor) {
        return tensor.name() + "\0" + tensor.dtype() + "\0" + tensor.shape() + "\0";
    }
}
