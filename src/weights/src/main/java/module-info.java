import org.jspecify.annotations.NullMarked;

/// Model weights: safetensors files, read mapped and written whole, and the arithmetic that merges them.
@NullMarked
module paretoscope.weights {
    requires static transitive org.jspecify;
    requires tools.jackson.core;

    exports paretoscope.weights;
    exports paretoscope.weights.safetensors;
    exports paretoscope.weights.tensor;
}
