package paretoscope.weights.safetensors;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import paretoscope.weights.tensor.Dtype;
import paretoscope.weights.tensor.TensorInfo;

/// One tensor as a header claims it, before anything is believed.
///
/// @param begin where its numbers begin, in bytes after the header
/// @param end where they end
record HeaderEntry(String name, Dtype dtype, List<Long> shape, long begin, long end) {
    /// The tensor, if its claims fit each other and the file.
    ///
    /// @param room bytes in the file after the header
    TensorInfo checked(Path file, long room) throws UnreadableWeights {
        if (begin > end) {
            throw refusal(file, "its numbers end at " + end + ", before they begin at " + begin);
        }
        if (end > room) {
            throw refusal(file, "its numbers end at " + end + ", beyond the file's " + room + " bytes of numbers");
        }
        checkLength(file, dtype.bits());
        return new TensorInfo(name, dtype, shape, end - begin);
    }

    private void checkLength(Path file, OptionalInt bits) throws UnreadableWeights {
        var elements = shape.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
        if (elements.bitLength() > Long.SIZE - 1) {
            throw refusal(file, "its shape " + shape + " holds more numbers than can be counted");
        }
        if (bits.isEmpty()) {
            return;
        }
        var stated = elements.multiply(BigInteger.valueOf(bits.getAsInt()));
        if (!stated.equals(BigInteger.valueOf(end - begin).multiply(BigInteger.valueOf(Byte.SIZE)))) {
            throw refusal(file, "its shape " + shape + " of " + dtype + " needs " + stated + " bits, but " + (end
                    - begin) + " bytes are given for it");
        }
    }

    private UnreadableWeights refusal(Path file, String problem) {
        return new UnreadableWeights(file, name, problem);
    }
}
