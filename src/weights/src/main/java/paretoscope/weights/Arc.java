package paretoscope.weights;

import java.util.List;
import java.util.function.BooleanSupplier;
import paretoscope.weights.kernel.Lanes;
import paretoscope.weights.tensor.TensorInfo;

/// The arc between two tensors taken as vectors, along which SLERP goes.
///
/// @param cosine of the angle between them; 1 where one of them is zero
record Arc(double cosine) {
    /// From here on, an angle of about 1.8°, the arc is taken as straight.
    private static final double STRAIGHT = 0.9995;

    /// How much of the first vector there is at `t` of the way.
    double first(double t) {
        return straight() ? 1 - t : Math.sin((1 - t) * angle()) / Math.sin(angle());
    }

    /// How much of the second vector there is at `t` of the way.
    double second(double t) {
        return straight() ? t : Math.sin(t * angle()) / Math.sin(angle());
    }

    private boolean straight() {
        return Math.abs(cosine) > STRAIGHT;
    }

    private double angle() {
        return Math.acos(cosine);
    }

    /// @param first the source of the first vector
    /// @param second the source of the second
    static Arc between(Sources sources, int first, int second, TensorInfo tensor, BooleanSupplier cancelled) {
        var chunks = Chunk.of(List.of(tensor));
        // Each chunk's sums are kept apart and added in order, so that the answer does not depend on the threads.
        var sums = new double[chunks.size()][];
        Threads.share(chunks.size(), cancelled, RuntimeException.class, () -> {
            var one = new float[Lanes.BLOCK];
            var other = new float[Lanes.BLOCK];
            return number -> sums[number] = sums(sources, first, second, chunks.get(number), one, other);
        });
        double dot = 0;
        double squares = 0;
        double otherSquares = 0;
        for (var sum : sums) {
            dot += sum[0];
            squares += sum[1];
            otherSquares += sum[2];
        }
        double norms = Math.sqrt(squares) * Math.sqrt(otherSquares);
        return new Arc(norms > 0 ? dot / norms : 1);
    }

    private static double[] sums(Sources sources, int first, int second, Chunk chunk, float[] one, float[] other) {
        var bytes = sources.bytes(chunk.tensor().name());
        var formats = sources.formats(chunk.tensor().name());
        var sums = new double[3];
        for (int done = 0; done < chunk.count(); done += Lanes.BLOCK) {
            int size = Math.min(Lanes.BLOCK, chunk.count() - done);
            formats.get(first).read(bytes.get(first), chunk.first() + done, size, one, 0);
            formats.get(second).read(bytes.get(second), chunk.first() + done, size, other, 0);
            for (int i = 0; i < size; i++) {
                sums[0] += (double) one[i] * other[i];
                sums[1] += (double) one[i] * one[i];
                sums[2] += (double) other[i] * other[i];
            }
        }
        return sums;
    }
}
