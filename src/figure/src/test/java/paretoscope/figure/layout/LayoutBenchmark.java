package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import paretoscope.figure.font.BundledFont;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Better;
import paretoscope.figure.spec.DirectLabels;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.LineStyle;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Points;
import paretoscope.figure.spec.Series;

/// How long it takes to lay a whole figure out; the goal is 20 ms with 200 labels. Medians of 40 rounds
/// (5 for the largest), after twelve seconds in which every size takes its turn, as a window that has been in use has it. From the project's root:
/// ```sh
/// mvn -q -pl src/figure -am test -Dtest=LayoutBenchmark -Dsurefire.failIfNoSpecifiedTests=false
/// ```
class LayoutBenchmark {
    private static final int ROUNDS = 40;
    private static final long WARM_UP_NANOS = 12_000_000_000L;

    @Test
    void printTimes() {
        var specs = new LinkedHashMap<String, FigureSpec>();
        for (var count : new int[]{50, 200, 1000, 4000}) {
            specs.put(count + " points, all labels", spec(count, true));
        }
        for (var count : new int[]{4000, 100_000, 1_000_000}) {
            specs.put(count + " points, no labels", spec(count, false));
        }
        warmUp(specs);
        specs.forEach(LayoutBenchmark::print);
    }

    private static void warmUp(Map<String, FigureSpec> specs) {
        for (var start = System.nanoTime(); System.nanoTime() - start < WARM_UP_NANOS;) {
            specs.values().forEach(spec -> FigureLayout.of(spec, BundledFont.family()));
        }
    }

    private static FigureSpec spec(int count, boolean labelled) {
        var random = new Random(count);
        var x = random.doubles(count).map(v -> Math.pow(10, 3 * v)).toArray();
        var y = random.doubles(count, 10, 90).toArray();
        var labels = new ArrayList<String>();
        for (var i = 0; i < count && labelled; i++) {
            labels.add("model-" + i + " (high)");
        }
        var cost = Axis.of("Cost").on(ScaleKind.LOG).better(Better.LOWER);
        var front = new Layer.StepFront("front", Points.of(x, y), Optional.empty(), LineStyle.SOLID, true);
        return FigureSpec.of(Panel.of(cost, Axis.of("Accuracy").better(Better.HIGHER),
                List.of(Series.of("models", x, y).labelled(labels))).and(front))
                .with(labelled ? DirectLabels.all() : DirectLabels.none());
    }

    private static void print(String name, FigureSpec spec) {
        var times = new double[spec.panels().getFirst().series().getFirst().count() > 50_000 ? 5 : ROUNDS];
        var dropped = 0;
        for (var round = 0; round < times.length; round++) {
            var start = System.nanoTime();
            dropped = FigureLayout.of(spec, BundledFont.family()).labelsDropped();
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.println(String.format(Locale.ROOT, "%-28s %7.1f ms, %d labels without room", name,
                times[times.length / 2], dropped));
    }
}
