package paretoscope.merge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paretoscope.merge.design.Coefficients;

/// Objectives that are known at some points; whatever else is asked for is noted as missing, and answered with the worst.
final class Known implements ToMinimise {
    private final int objectives;
    private final Map<Coefficients, double[]> values;
    private final Set<Coefficients> missing = new LinkedHashSet<>();

    Known(int objectives, Map<Coefficients, double[]> values) {
        this.objectives = objectives;
        this.values = values;
    }

    @Override
    public int objectives() {
        return objectives;
    }

    @Override
    public double[] at(Coefficients point) {
        var known = values.get(point);
        if (known != null) {
            return known.clone();
        }
        missing.add(point);
        double[] worst = new double[objectives];
        Arrays.fill(worst, Double.MAX_VALUE);
        return worst;
    }

    List<Coefficients> missing() {
        return new ArrayList<>(missing);
    }
}
