package paretoscope.analysis.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.moeaframework.core.indicator.AdditiveEpsilonIndicator;
import org.moeaframework.core.indicator.GenerationalDistance;
import org.moeaframework.core.indicator.InvertedGenerationalDistance;
import org.moeaframework.core.indicator.Normalizer;
import org.moeaframework.core.indicator.PISAHypervolume;
import org.moeaframework.core.indicator.WFGNormalizedHypervolume;
import org.moeaframework.core.population.NondominatedPopulation;
import org.moeaframework.core.population.NondominatedPopulation.DuplicateMode;

/// An independent implementation must come to the same numbers (MOEA Framework 5.0, Hadka).
class MoeaFrameworkAgreementLawsTest {
    @Test
    void theSameFront() {
        for (int seed = 0; seed < 120; seed++) {
            PointSet points = Clouds.uniform(seed, 150, 2 + seed % 4);
            NondominatedPopulation front = new NondominatedPopulation(DuplicateMode.ALLOW_DUPLICATES);
            front.addAll(MoeaSolutions.of(points));

            assertThat(values(ParetoFront.of(points).indices().stream().mapToObj(points::point).toList()))
                    .isEqualTo(values(StreamSupport.stream(front.spliterator(), false).map(MoeaSolutions::values)
                            .toList()));
        }
    }

    @Test
    void theSameHypervolume() {
        for (int seed = 0; seed < 60; seed++) {
            int objectives = 2 + seed % 4;
            PointSet points = Clouds.sphere(seed, 40, objectives);
            NondominatedPopulation population = new NondominatedPopulation(MoeaSolutions.of(points));
            Normalizer identity = Normalizer.of(filled(objectives, 0), filled(objectives, 1));
            double ours = Hypervolume.of(points, filled(objectives, 1));

            assertThat(new WFGNormalizedHypervolume(new MoeaProblem(objectives), identity).evaluate(population))
                    .isCloseTo(ours, within(1e-12));
            assertThat(new PISAHypervolume(new MoeaProblem(objectives), identity).evaluate(population))
                    .isCloseTo(ours, within(1e-12));
        }
    }

    @Test
    void theSameDistances() {
        for (int seed = 0; seed < 60; seed++) {
            int objectives = 2 + seed % 4;
            PointSet approximation = Clouds.sphere(seed, 30, objectives);
            PointSet reference = Clouds.sphere(~seed, 50, objectives);
            NondominatedPopulation from = new NondominatedPopulation(MoeaSolutions.of(approximation));
            NondominatedPopulation to = new NondominatedPopulation(MoeaSolutions.of(reference));
            MoeaProblem problem = new MoeaProblem(objectives);
            Normalizer none = Normalizer.none();
            FrontDistance distance = FrontDistance.between(approximation, reference);

            for (double power : new double[]{1, 2}) {
                assertThat(new GenerationalDistance(problem, to, none, power).evaluate(from))
                        .isCloseTo(distance.generational(power), within(1e-12));
                assertThat(new InvertedGenerationalDistance(problem, to, none, power).evaluate(from))
                        .isCloseTo(distance.invertedGenerational(power), within(1e-12));
            }
            assertThat(new AdditiveEpsilonIndicator(problem, to, none).evaluate(from))
                    .isCloseTo(distance.additiveEpsilon(), within(1e-12));
        }
    }

    @Test
    void theSameDistancesOnceScaledByTheReference() {
        for (int seed = 0; seed < 40; seed++) {
            PointSet approximation = Clouds.uniform(seed, 30, 3);
            PointSet reference = Clouds.sphere(~seed, 50, 3);
            NondominatedPopulation from = new NondominatedPopulation(MoeaSolutions.of(approximation));
            NondominatedPopulation to = new NondominatedPopulation(MoeaSolutions.of(reference));
            int[] front = ParetoFront.of(approximation).indices().toArray();
            FrontDistance distance = FrontDistance.betweenScaled(approximation.select(front), reference);

            assertThat(new GenerationalDistance(new MoeaProblem(3), to, new Normalizer(to), 2).evaluate(from))
                    .isCloseTo(distance.generational(2), within(1e-12));
            assertThat(new AdditiveEpsilonIndicator(new MoeaProblem(3), to, new Normalizer(to)).evaluate(from))
                    .isCloseTo(distance.additiveEpsilon(), within(1e-12));
        }
    }

    private static List<List<Double>> values(List<double[]> points) {
        return points.stream().sorted(Comparator.comparing(Arrays::toString))
                .map(point -> Arrays.stream(point).boxed().toList()).toList();
    }

    private static double[] filled(int length, double value) {
        return IntStream.range(0, length).mapToDouble(i -> value).toArray();
    }
}
