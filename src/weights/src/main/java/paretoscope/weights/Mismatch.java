package paretoscope.weights;

import java.nio.file.Path;
import paretoscope.weights.tensor.TensorInfo;

/// One reason why a model cannot be merged with its base.
public sealed interface Mismatch {
    /// The model's file or folder.
    Path model();

    /// One sentence for the user, with its full stop.
    String sentence();

    /// The base has a tensor that the model lacks.
    record Missing(Path model, String tensor) implements Mismatch {
        @Override
        public String sentence() {
            return model + " lacks tensor " + tensor + " of the base.";
        }
    }

    /// The model has a tensor that the base lacks.
    record Extra(Path model, String tensor) implements Mismatch {
        @Override
        public String sentence() {
            return model + " has tensor " + tensor + ", which the base lacks.";
        }
    }

    /// The same name stands for tensors of different extents.
    record Shape(Path model, TensorInfo base, TensorInfo other) implements Mismatch {
        @Override
        public String sentence() {
            return model + ", tensor " + base.name() + ": its shape is " + other.shape() + ", in the base " + base
                    .shape() + ".";
        }
    }

    /// One side can be merged and the other cannot, or both are of different formats that cannot be converted.
    record Format(Path model, TensorInfo base, TensorInfo other) implements Mismatch {
        @Override
        public String sentence() {
            return model + ", tensor " + base.name() + ": its numbers are " + other.dtype() + ", in the base " + base
                    .dtype() + ".";
        }
    }

    /// Weights in a format that cannot be merged, and they differ, so that neither may be taken for the other.
    record Unmergeable(Path model, TensorInfo base) implements Mismatch {
        @Override
        public String sentence() {
            return model + ", tensor " + base.name() + ": its " + base.dtype()
                    + " numbers differ from the base's and cannot be merged; convert both to F32, F16 or BF16.";
        }
    }

    /// The method itself cannot take these models.
    record Method(Path model, String objection) implements Mismatch {
        @Override
        public String sentence() {
            return objection + ".";
        }
    }
}
