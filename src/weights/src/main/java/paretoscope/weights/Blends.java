package paretoscope.weights;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import paretoscope.weights.kernel.Blend;
import paretoscope.weights.kernel.Drop;
import paretoscope.weights.kernel.DroppedSum;
import paretoscope.weights.kernel.ElectedMean;
import paretoscope.weights.kernel.Sparsity;
import paretoscope.weights.kernel.WeightedSum;
import paretoscope.weights.tensor.FloatFormat;
import paretoscope.weights.tensor.TensorInfo;

/// What a method does to each tensor. Thresholds and angles are found once and remembered.
final class Blends {
    private final Sources sources;
    private final MergeMethod method;
    private final Collection<TensorInfo> merged;
    private final Map<String, Arc> arcs = new ConcurrentHashMap<>();
    private final Map<String, float[]> thresholds = new ConcurrentHashMap<>();

    /// @param merged the tensors that are merged
    Blends(Sources sources, MergeMethod method, Collection<TensorInfo> merged) {
        this.sources = sources;
        this.method = method;
        this.merged = merged;
    }

    /// @throws IllegalArgumentException for coefficients that the method cannot take
    void check(double[] coefficients) {
        if (coefficients.length != sources.models().size()) {
            throw new IllegalArgumentException("there are " + sources.models().size() + " models but "
                    + coefficients.length + " coefficients");
        }
        if (!Arrays.stream(coefficients).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("coefficients must be finite, were " + Arrays.toString(coefficients));
        }
        boolean relative = switch (method) {
            case MergeMethod.Linear _ -> true;
            case MergeMethod.Slerp _ -> coefficients.length == 2;
            case MergeMethod.TaskArithmetic _,MergeMethod.Ties _,MergeMethod.Dare _ -> false;
        };
        if (relative && sum(coefficients) == 0) {
            throw new IllegalArgumentException("the coefficients of " + method.name()
                    + " are shares of their sum, which is zero");
        }
    }

    Blend of(TensorInfo tensor, double[] coefficients, BooleanSupplier cancelled) {
        return switch (method) {
            case MergeMethod.TaskArithmetic _ -> weighted(tensor, withBase(1 - sum(coefficients), coefficients));
            case MergeMethod.Linear _ -> weighted(tensor, withBase(0, shares(coefficients)));
            case MergeMethod.Slerp _ -> weighted(tensor, along(tensor, coefficients, cancelled));
            case MergeMethod.Ties ties -> new ElectedMean(coefficients, trimmed(ties, tensor, cancelled));
            case MergeMethod.Dare dare when dare.electSigns() -> new ElectedMean(coefficients, dropped(dare, tensor));
            case MergeMethod.Dare dare -> new DroppedSum(coefficients, dropped(dare, tensor));
        };
    }

    private Blend weighted(TensorInfo tensor, double[] weights) {
        return new WeightedSum(weights, sources.formats(tensor.name()).contains(FloatFormat.F32));
    }

    private double[] along(TensorInfo tensor, double[] coefficients, BooleanSupplier cancelled) {
        boolean fromBase = coefficients.length == 1;
        var arc = arcs.computeIfAbsent(tensor.name(), _ -> Arc.between(sources, fromBase ? 0 : 1, fromBase ? 1 : 2,
                tensor, cancelled));
        double t = fromBase ? coefficients[0] : coefficients[1] / sum(coefficients);
        var ends = new double[]{arc.first(t), arc.second(t)};
        return fromBase ? ends : withBase(0, ends);
    }

    private Sparsity trimmed(MergeMethod.Ties ties, TensorInfo tensor, BooleanSupplier cancelled) {
        var together = switch (ties.scope()) {
            case MODEL -> merged;
            case TENSOR -> List.of(tensor);
        };
        var key = ties.scope() == MergeMethod.Ties.Scope.MODEL ? "" : tensor.name();
        return new Sparsity.Trimmed(thresholds.computeIfAbsent(key, _ -> thresholds(ties, together, cancelled)));
    }

    private float[] thresholds(MergeMethod.Ties ties, Collection<TensorInfo> together, BooleanSupplier cancelled) {
        var found = new float[sources.models().size()];
        for (int model = 0; model < found.length; model++) {
            found[model] = Trimming.threshold(sources, model, together, ties.density(), cancelled);
        }
        return found;
    }

    private Sparsity dropped(MergeMethod.Dare dare, TensorInfo tensor) {
        var drops = IntStream.range(0, sources.models().size()).mapToObj(model -> new Drop(dare.seed(), model, tensor
                .name(), dare.density())).toList();
        return new Sparsity.Dropped(drops, dare.density());
    }

    private static double[] withBase(double base, double[] models) {
        return IntStream.rangeClosed(0, models.length).mapToDouble(i -> i == 0 ? base : models[i - 1]).toArray();
    }

    private static double[] shares(double[] coefficients) {
        double sum = sum(coefficients);
        return Arrays.stream(coefficients).map(coefficient -> coefficient / sum).toArray();
    }

    private static double sum(double[] coefficients) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum += coefficient;
        }
        return sum;
    }
}
