package paretoscope.analysis.pareto;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The successive fronts of a set: layer 0 is its front, layer 1 the front of the rest, and so on.
public final class ParetoLayers {
    /// The layer of a point that is not comparable.
    public static final int NO_LAYER = -1;

    private final int[] layerOf;
    private final List<Indices> layers;

    private ParetoLayers(int[] layerOf, int[][] layers) {
        this.layerOf = layerOf;
        this.layers = Stream.of(layers).map(Indices::owning).toList();
    }

    /// Two objectives take O(n log n); more a bisection over the layers' trees for each point.
    public static ParetoLayers of(PointSet points) {
        int[] ordered = LexicographicOrder.of(points, Candidates.all(points).rows());
        int[] layers = points.objectives() <= 2 ? Sweep2D.layers(points, ordered) : SweepKD.layers(points, ordered);
        int[] layerOf = new int[points.size()];
        Arrays.fill(layerOf, NO_LAYER);
        for (int i = 0; i < ordered.length; i++) {
            layerOf[ordered[i]] = layers[i];
        }
        return new ParetoLayers(layerOf, split(ordered, layers));
    }

    public int count() {
        return layers.size();
    }

    /// The layer's rows, ordered as in [ParetoFront].
    public Indices layer(int layer) {
        return layers.get(layer);
    }

    public List<Indices> layers() {
        return layers;
    }

    /// The layer a row is in, or [#NO_LAYER] where a value is unknown.
    public int layerOf(int row) {
        return layerOf[row];
    }

    private static int[][] split(int[] ordered, int[] layers) {
        int[] sizes = new int[Arrays.stream(layers).max().orElse(-1) + 1];
        for (int layer : layers) {
            sizes[layer]++;
        }
        int[][] members = new int[sizes.length][];
        Arrays.setAll(members, layer -> new int[sizes[layer]]);
        int[] next = new int[sizes.length];
        for (int i = 0; i < ordered.length; i++) {
            members[layers[i]][next[layers[i]]++] = ordered[i];
        }
        return members;
    }
}
