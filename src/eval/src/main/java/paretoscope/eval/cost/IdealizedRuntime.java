package paretoscope.eval.cost;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import paretoscope.eval.formula.Expression;
import paretoscope.eval.formula.Function;
import paretoscope.eval.formula.StepTable;

/// The runtime a model would have on stated hardware with an optimised implementation (Narayanan et al. 2023, "Cheaply
/// Estimating Inference Efficiency Metrics for Autoregressive Transformer Models"): T(p, o) = F(p) + g·(o − 1).
///
/// F is profiled on a grid of prompt sizes. Between its points it is not interpolated: the smallest profiled size that
/// is large enough is taken and scaled to the prompt, F[key]·p/key, and so is the last one beyond the grid.
///
/// @param promptSeconds the profiled seconds by prompt size in tokens
public record IdealizedRuntime(SortedMap<Integer, Double> promptSeconds,
        double secondsPerOutputToken) implements RuntimeProfile {
    public IdealizedRuntime {
        if (promptSeconds.isEmpty() || promptSeconds.firstKey() < 1 || !(secondsPerOutputToken >= 0)) {
            throw new IllegalArgumentException("a profile needs seconds for prompts of one token or more, and for an "
                    + "output token; got " + promptSeconds.keySet() + " and " + secondsPerOutputToken);
        }
        promptSeconds = Collections.unmodifiableSortedMap(new TreeMap<>(promptSeconds));
    }

    private StepTable secondsPerPromptToken() {
        var sizes = promptSeconds.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        var perToken = promptSeconds.entrySet().stream()
                .mapToDouble(point -> point.getValue() / point.getKey()).toArray();
        return new StepTable(sizes, perToken);
    }

    @Override
    public Expression expression(Expression promptTokens, Expression outputTokens) {
        var prompt = new Expression.Steps(promptTokens, secondsPerPromptToken()).times(promptTokens);
        var further = new Expression.Call(Function.MAX,
                List.of(outputTokens.minus(Expression.constant(1)), Expression.constant(0)));
        return prompt.plus(further.times(secondsPerOutputToken));
    }
}
