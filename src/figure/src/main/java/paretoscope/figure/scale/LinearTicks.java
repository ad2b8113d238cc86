package paretoscope.figure.scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ticks for a linear axis by optimising simplicity, coverage and density, all ticks inside the domain.
///
/// Talbot, Lin & Hanrahan 2010, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on Axes", with the
/// paper's preferred steps and weights. Only multiples of a step are tried (the paper's j = 1), because 20, 40, 60 reads
/// better than 10, 30, 50, and poor coverage costs little, because ticks may not leave the domain;
/// legibility is the layout's business, which asks for fewer ticks when labels collide.
final class LinearTicks {
    /// Steps in order of preference, in tenths, so that every tick is an exact decimal.
    private static final int[] STEPS = {10, 50, 20, 25, 40, 30};
    private static final double SIMPLICITY = 0.25;
    private static final double COVERAGE = 0.2;
    private static final double DENSITY = 0.5;
    private static final double NEARLY = 1e-10;
    /// Beyond this many steps from zero neighbouring ticks are no longer different numbers.
    private static final double FARTHEST = 1e14;

    private final double low;
    private final double high;
    private final int wanted;
    private double bestScore = Double.NEGATIVE_INFINITY;
    private @Nullable TickLadder best;

    private LinearTicks(Interval domain, int wanted) {
        this.low = domain.low();
        this.high = domain.high();
        this.wanted = wanted;
    }

    static TickValues of(Interval domain, int wanted) {
        var search = new LinearTicks(domain, wanted);
        search.run();
        var found = search.best;
        return found == null
                ? new TickValues(new double[]{domain.low(), domain.high()}, new double[0], true)
                : new TickValues(found.values(), found.between(domain), true);
    }

    private void run() {
        var largest = (int) Math.ceil(Math.log10(high - low));
        for (var power = largest; power >= largest - 3; power--) {
            for (var preference = 0; preference < STEPS.length; preference++) {
                tryStep(preference, power);
            }
        }
    }

    private void tryStep(int preference, int power) {
        var step = BigDecimal.valueOf(STEPS[preference], 1 - power);
        var slack = (high - low) * NEARLY;
        var first = Math.ceil((low - slack) / step.doubleValue());
        var last = Math.floor((high + slack) / step.doubleValue());
        var count = last - first + 1;
        if (count < 2 || count > 4.0 * wanted || Math.max(Math.abs(first), Math.abs(last)) > FARTHEST) {
            return;
        }
        var ladder = new TickLadder(step, (long) first, (int) count);
        var score = score(ladder, preference);
        if (score > bestScore) {
            bestScore = score;
            best = ladder;
        }
    }

    private double score(TickLadder ladder, int preference) {
        var values = ladder.values();
        var simplicity = 1 - preference / (STEPS.length - 1.0) + (ladder.hasZero() ? 1 : 0);
        return SIMPLICITY * simplicity + COVERAGE * coverage(values) + DENSITY * density(values);
    }

    private double coverage(double[] values) {
        var below = values[0] - low;
        var above = high - values[values.length - 1];
        var tenth = 0.1 * (high - low);
        return Math.max(-0.25, 1 - 0.5 * (below * below + above * above) / (tenth * tenth));
    }

    private double density(double[] values) {
        var first = values[0];
        var last = values[values.length - 1];
        var rate = (values.length - 1) / (last - first);
        var ideal = (wanted - 1) / (Math.max(last, high) - Math.min(low, first));
        return 2 - Math.max(rate / ideal, ideal / rate);
    }

    /// Evenly spaced ticks: multiples of an exact decimal step.
    private record TickLadder(BigDecimal step, long first, int count) {
        double[] values() {
            var values = new double[count];
            for (var i = 0; i < count; i++) {
                values[i] = step.multiply(BigDecimal.valueOf(first + i)).doubleValue();
            }
            return values;
        }

        boolean hasZero() {
            return first <= 0 && first + count > 0;
        }

        /// Minor ticks: halves, quarters or fifths of a step, whichever divides it into a round number.
        double[] between(Interval domain) {
            var parts = switch (step.stripTrailingZeros().unscaledValue().intValue()) {
                case 1, 5, 25 -> 5;
                case 3 -> 3;
                default -> 4;
            };
            List<Double> minor = new ArrayList<>();
            var small = step.doubleValue() / parts;
            var lowest = (long) Math.ceil(domain.low() / small);
            var highest = (long) Math.floor(domain.high() / small);
            for (var i = lowest; i <= highest; i++) {
                if (Math.floorMod(i, parts) != 0) {
                    minor.add(i * small);
                }
            }
            return minor.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
