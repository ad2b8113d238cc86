package paretoscope.figure.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Where ticks go, before they have text. `shared` says that the labels are read as one ladder with one precision;
/// along decades every label has its own.
record TickValues(double[] major, double[] minor, boolean shared) {

    TickValues times(double factor) {
        return factor == 1
                ? this
                : new TickValues(DoubleStream.of(major).map(v -> v * factor).toArray(),
                        DoubleStream.of(minor).map(v -> v * factor).toArray(), shared);
    }

    /// Those ticks only that stand at whole numbers.
    TickValues whole() {
        return new TickValues(DoubleStream.of(major).filter(TickValues::isWhole).toArray(),
                DoubleStream.of(minor).filter(TickValues::isWhole).toArray(), shared);
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-9;
    }

    /// Ticks that rounding pushed just over an end are put back onto it.
    TickValues within(Interval domain) {
        return new TickValues(Arrays.stream(major).map(domain::clamp).toArray(),
                Arrays.stream(minor).map(domain::clamp).toArray(), shared);
    }

    Ticks labelled(NumberStyle style, String unit) {
        var labels = shared ? NumberText.ladder(major, style, unit) : NumberText.decades(major, style, unit);
        var ticks = new ArrayList<Tick>(major.length);
        for (var i = 0; i < major.length; i++) {
            ticks.add(new Tick(major[i], labels.get(i)));
        }
        var small = new ArrayList<Double>(minor.length);
        for (var value : minor) {
            small.add(value);
        }
        return new Ticks(ticks, small);
    }
}
