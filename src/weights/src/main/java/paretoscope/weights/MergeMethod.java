package paretoscope.weights;

import java.util.Optional;

/// How several models become one. In every method θ₀ is the base, θᵢ model i, τᵢ = θᵢ − θ₀ its task vector and cᵢ its
/// coefficient; with all coefficients zero the task-vector methods give the base, and with a single one at 1 (and
/// nothing dropped) model i, to the bit.
public sealed interface MergeMethod {
    /// The name in a sweep's file.
    String name();

    /// Why this method cannot merge so many models; empty where it can.
    default Optional<String> objection(int models) {
        return models >= 1 ? Optional.empty() : Optional.of("a merge needs at least one model beside the base");
    }

    /// θ₀ + Σ cᵢτᵢ (Ilharco et al. 2023, "Editing Models with Task Arithmetic").
    record TaskArithmetic() implements MergeMethod {
        @Override
        public String name() {
            return "task-arithmetic";
        }
    }

    /// Σ cᵢθᵢ ∕ Σ cᵢ, the weighted average without the base (Wortsman et al. 2022, "Model soups").
    record Linear() implements MergeMethod {
        @Override
        public String name() {
            return "linear";
        }
    }

    /// Spherical linear interpolation of each tensor taken as one vector (Shoemake 1985, "Animating Rotation with
    /// Quaternion Curves", carried over to n dimensions): sin((1−t)Ω)∕sin Ω · a + sin(tΩ)∕sin Ω · b with Ω the angle
    /// between a and b. Vectors less than about 2° apart, or a zero vector, are interpolated linearly.
    ///
    /// With one model a is the base, b the model and t its coefficient; with two, a and b are the models and
    /// t = c₂ ∕ (c₁ + c₂).
    record Slerp() implements MergeMethod {
        @Override
        public String name() {
            return "slerp";
        }

        @Override
        public Optional<String> objection(int models) {
            return models == 1 || models == 2 ? Optional.empty()
                    : Optional.of("SLERP goes between two models: the base and one model, or two models; not " + models);
        }
    }

    /// Trim, elect sign, merge disjointly (Yadav et al. 2023, "TIES-Merging"). Of each task vector the share `density`
    /// of largest magnitude stays; τ̂ᵢ is scaled by cᵢ; at each place the sign of the sum is elected; the values that
    /// agree with it are averaged and added to the base. With equal coefficients λ this is the paper's θ₀ + λτₘ.
    ///
    /// @param density the share of a task vector that is kept, in (0, 1]
    /// @param scope over what the largest are ranked
    record Ties(double density, Scope scope) implements MergeMethod {
        /// Over what magnitudes are ranked when a task vector is trimmed.
        public enum Scope {
            /// Over the model's whole task vector, as in the paper.
            MODEL,
            /// Within each tensor, as mergekit does.
            TENSOR
        }

        public Ties {
            requireDensity(density);
        }

        @Override
        public String name() {
            return "ties";
        }
    }

    /// Drop and rescale (Yu et al. 2024, "Language Models are Super Mario"). Each number of a task vector stays with
    /// probability `density` and is divided by it; what is left is added up as in task arithmetic, or merged with the
    /// sign election of TIES. What is dropped depends only on the seed, the model's place, the tensor's name and the
    /// number's index.
    ///
    /// @param density the share of a task vector that is kept, in (0, 1]
    /// @param electSigns whether signs are elected as in [Ties]
    record Dare(double density, long seed, boolean electSigns) implements MergeMethod {
        public Dare {
            requireDensity(density);
        }

        @Override
        public String name() {
            return electSigns ? "dare-ties" : "dare-linear";
        }
    }

    private static void requireDensity(double density) {
        if (!(density > 0 && density <= 1)) {
            throw new IllegalArgumentException("the density must lie in (0, 1], was " + density);
        }
    }
}
