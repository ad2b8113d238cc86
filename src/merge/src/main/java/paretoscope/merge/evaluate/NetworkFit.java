package paretoscope.merge.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import paretoscope.weights.tensor.TensorInfo;

/// Whether the weights' tensors are the network's initializers.
final class NetworkFit {
    private static final int SHOWN = 5;

    private NetworkFit() {}

    /// @param tensors the tensors that are merged
    /// @throws UnusableEvaluator with what does not fit
    static void require(Path network, Map<String, Initializer> initializers, Collection<TensorInfo> tensors)
            throws UnusableEvaluator {
        var objections = new ArrayList<String>();
        for (var tensor : tensors) {
            var initializer = initializers.get(tensor.name());
            if (initializer == null) {
                objections.add("it has no initializer \"" + tensor.name() + "\"");
            } else if (!initializer.shape().equals(tensor.shape())) {
                objections.add("\"" + tensor.name() + "\" has shape " + initializer.shape() + " there and "
                        + tensor.shape() + " in the weights");
            } else if (initializer.type() != Initializer.FLOAT && initializer.type() != Initializer.FLOAT16) {
                objections.add("\"" + tensor.name() + "\" is neither float nor float16 there");
            }
        }
        if (!objections.isEmpty()) {
            throw new UnusableEvaluator(network + " does not fit the weights: " + shown(objections)
                    + ". Export it with its parameters' names, without constant folding.");
        }
    }

    private static String shown(List<String> objections) {
        var first = String.join("; ", objections.subList(0, Math.min(SHOWN, objections.size())));
        return objections.size() <= SHOWN ? first : first + "; and " + (objections.size() - SHOWN) + " more";
    }
}
