package paretoscope.eval.cost;

import paretoscope.eval.formula.Evaluation;
import paretoscope.eval.formula.Expression;

/// How long a model takes for a prompt and an output on hardware that was profiled.
public sealed interface RuntimeProfile permits IdealizedRuntime, EdgeLatency {
    /// Seconds as a formula over the numbers of tokens.
    Expression expression(Expression promptTokens, Expression outputTokens);

    /// Seconds for a prompt and an output of so many tokens.
    default double seconds(double promptTokens, double outputTokens) {
        return Evaluation.one(expression(Expression.column("p"), Expression.column("o")),
                name -> name.equals("p") ? promptTokens : outputTokens);
    }
}
