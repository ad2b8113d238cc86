package paretoscope.weights.kernel;

import java.util.List;

/// Which numbers of the task vectors stay, and by what they are divided.
public sealed interface Sparsity {
    /// Whether a number of a model's task vector stays.
    ///
    /// @param change the task vector's value there
    /// @param index the number's index in its tensor
    boolean keeps(int model, float change, long index);

    /// What a kept number is multiplied by.
    double rescale();

    /// The largest stay: those of at least the model's threshold.
    record Trimmed(float[] thresholds) implements Sparsity {
        public Trimmed {
            thresholds = thresholds.clone();
        }

        @Override
        public boolean keeps(int model, float change, long index) {
            return !(Math.abs(change) < thresholds[model]);
        }

        @Override
        public double rescale() {
            return 1;
        }
    }

    /// A random share stays and is scaled up to make good for the rest.
    record Dropped(List<Drop> drops, double density) implements Sparsity {
        public Dropped {
            drops = List.copyOf(drops);
        }

        @Override
        public boolean keeps(int model, float change, long index) {
            return drops.get(model).keeps(index);
        }

        @Override
        public double rescale() {
            return 1 / density;
        }
    }
}
