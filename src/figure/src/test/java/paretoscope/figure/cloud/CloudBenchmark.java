package paretoscope.figure.cloud;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Raster;

/// How long a million points take to become 1600 × 1000 coloured pixels, beside a bare pass that only reads them.
///
/// The goal is one frame, 16 ms. Medians of 60 rounds after 40 to warm up; the measured things take turns within a
/// round, so that a busy machine slows all of them alike. From the project's root:
/// ```sh
/// mvn -q -pl src/figure -am test -Dtest=CloudBenchmark -Dsurefire.failIfNoSpecifiedTests=false
/// ```
class CloudBenchmark {
    private static final int POINTS = 1_000_000;
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 60;

    private final double[] x = new double[POINTS];
    private final double[] y = new double[POINTS];
    private final float[] narrowX = new float[POINTS];
    private final float[] narrowY = new float[POINTS];
    private final PixelMap map = PixelMap.fitting(-4, 4, -4, 4, WIDTH, HEIGHT);
    private double unused;

    private interface Work {
        Object run();
    }

    @Test
    void printTimes() {
        fill();
        var doubles = new PointColumns.OfDouble(x, y);
        var floats = new PointColumns.OfFloat(narrowX, narrowY);
        Density counted = Density.of(doubles, map, WIDTH, HEIGHT);
        Density left = Density.of(new PointColumns.OfDouble(Arrays.copyOf(x, POINTS / 2), Arrays.copyOf(y, POINTS / 2)),
                map, WIDTH, HEIGHT);
        var works = new LinkedHashMap<String, Work>();
        works.put("bare pass: read both columns", this::sum);
        works.put("bare pass: place every point", this::place);
        works.put("count, double columns", () -> Density.of(doubles, map, WIDTH, HEIGHT));
        works.put("count, float columns", () -> Density.of(floats, map, WIDTH, HEIGHT));
        works.put("count, double, one thread", () -> Density.of(doubles, map, WIDTH, HEIGHT, 1));
        works.put("colour, log", () -> CloudColours.paint(counted, Colour.BLACK, Tone.LOG));
        works.put("blend two series", () -> CloudColours.paint(List.of(counted, left),
                List.of(Colour.BLACK, Colour.WHITE), Tone.LOG));
        works.put("whole frame, log", () -> frame(doubles, Tone.LOG));
        works.put("whole frame, equalised", () -> frame(doubles, Tone.EQUALISED));
        report(measure(works));
    }

    private Raster frame(PointColumns points, Tone tone) {
        return CloudColours.paint(Density.of(points, map, WIDTH, HEIGHT), Colour.BLACK, tone);
    }

    /// Half a correlated blob, half spread evenly: both the crowded and the scattered case of memory access.
    private void fill() {
        var random = new Random(1);
        for (int i = 0; i < POINTS; i++) {
            x[i] = i % 2 == 0 ? random.nextGaussian() : random.nextDouble(-4, 4);
            y[i] = i % 2 == 0 ? 0.5 * x[i] + 0.5 * random.nextGaussian() : random.nextDouble(-4, 4);
            narrowX[i] = (float) x[i];
            narrowY[i] = (float) y[i];
        }
    }

    private Object sum() {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += x[i] + y[i];
        }
        return sum;
    }

    private Object place() {
        int inside = 0;
        for (int i = 0; i < POINTS; i++) {
            double column = x[i] * map.scaleX() + map.offsetX();
            double row = y[i] * map.scaleY() + map.offsetY();
            inside += column >= 0 && column < WIDTH && row >= 0 && row < HEIGHT ? 1 : 0;
        }
        return inside;
    }

    private Map<String, double[]> measure(Map<String, Work> works) {
        var times = new LinkedHashMap<String, double[]>();
        works.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (var work : works.entrySet()) {
                long start = System.nanoTime();
                Object result = work.getValue().run();
                double millis = (System.nanoTime() - start) / 1e6;
                // The result is looked at, so that the compiler cannot drop the work.
                unused += result.hashCode() == 42 ? 1 : 0;
                if (round >= 0) {
                    times.get(work.getKey())[round] = millis;
                }
            }
        }
        return times;
    }

    private void report(Map<String, double[]> times) {
        System.out.printf(Locale.ROOT, "%,d points on %d × %d pixels, %d processors, medians of %d rounds (%.0f)%n",
                POINTS, WIDTH, HEIGHT, Runtime.getRuntime().availableProcessors(), ROUNDS, unused);
        times.forEach((name, millis) -> {
            Arrays.sort(millis);
            System.out.printf(Locale.ROOT, "%-32s %7.2f ms   (90 %% under %.2f ms)%n", name, millis[ROUNDS / 2],
                    millis[ROUNDS * 9 / 10]);
        });
    }
}
