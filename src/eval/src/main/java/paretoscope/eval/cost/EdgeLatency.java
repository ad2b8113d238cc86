package paretoscope.eval.cost;

import java.util.List;
import paretoscope.eval.formula.Expression;
import paretoscope.eval.formula.Function;

/// Latency on an edge device from fitted coefficients ("EdgeReasoning", 2025): prefill(I) = a·x² + b·x
/// + c with x = I rounded up to a multiple of 128, decode(I, O) = O·(m·I + n + m·(O − 1)/2), in seconds.
public record EdgeLatency(double a, double b, double c, double m, double n) implements RuntimeProfile {
    private static final double PADDING = 128;

    public EdgeLatency {
        if (!Double.isFinite(a + b + c + m + n)) {
            throw new IllegalArgumentException("coefficients are finite numbers");
        }
    }

    @Override
    public Expression expression(Expression inputTokens, Expression outputTokens) {
        return prefill(inputTokens).plus(decode(inputTokens, outputTokens));
    }

    /// Seconds until the first token.
    public Expression prefill(Expression inputTokens) {
        var x = new Expression.Call(Function.CEIL, List.of(inputTokens.over(Expression.constant(PADDING))))
                .times(PADDING);
        return x.times(x).times(a).plus(x.times(b)).plus(Expression.constant(c));
    }

    /// Seconds from the first token to the last.
    public Expression decode(Expression inputTokens, Expression outputTokens) {
        var each = inputTokens.times(m).plus(Expression.constant(n))
                .plus(outputTokens.minus(Expression.constant(1)).times(m / 2));
        return outputTokens.times(each);
    }
}
