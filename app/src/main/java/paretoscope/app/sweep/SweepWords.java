package paretoscope.app.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.views.sweep.EvaluationCost;
import paretoscope.views.sweep.SweepForecast;
import paretoscope.views.sweep.SweepStatus;

/// A sweep's numbers as sentences.
final class SweepWords {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private SweepWords() {}

    /// `52 of 88 evaluated, 1 set aside; evaluating took 1.7 s.`
    static String status(SweepStatus status) {
        var failed = status.failed() == 0 ? "" : ", " + status.failed() + " set aside";
        return status.done() + " of " + status.planned() + " evaluated" + failed + (status.done() == 0
                ? "."
                : "; evaluating took " + cost(status.cost()) + ".");
    }

    /// What the rest will take, or that nobody can tell yet.
    static String forecast(SweepForecast forecast) {
        if (forecast.evaluations() == 0) {
            return "Nothing is left to evaluate.";
        }
        var left = forecast.evaluations() + (forecast.evaluations() == 1 ? " evaluation" : " evaluations");
        return forecast.cost().map(cost -> left + " will take about " + time(forecast.seconds().orElse(0)) + " on "
                + forecast.devices() + (forecast.devices() == 1 ? " device" : " devices") + more(cost) + ".").orElse(
                        left + ". How long they take is known once one is made.");
    }

    static String cost(EvaluationCost cost) {
        return time(cost.seconds()) + more(cost);
    }

    private static String more(EvaluationCost cost) {
        var parts = new ArrayList<String>();
        amount(cost.gpuSeconds(), "%.0f GPU s").ifPresent(parts::add);
        amount(cost.joules(), "%.0f J").ifPresent(parts::add);
        amount(cost.usd(), "$%.2f").ifPresent(parts::add);
        return parts.isEmpty() ? "" : ", " + String.join(", ", parts);
    }

    private static Optional<String> amount(OptionalDouble amount, String form) {
        return amount.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, form, amount.getAsDouble()));
    }

    static String time(double seconds) {
        if (seconds < 2 * MINUTE) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
        }
        return seconds < 2 * HOUR
                ? String.format(Locale.ROOT, "%.0f min", seconds / MINUTE)
                : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
    }

    /// `turned 0.25, mirrored 0.5`.
    static String merge(SweepSpec spec, Coefficients coefficients) {
        List<String> parts = IntStream.range(0, spec.coefficients()).mapToObj(model -> spec.models().get(model).name()
                + " " + number(coefficients.get(model))).toList();
        return String.join(", ", parts);
    }

    static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
}
