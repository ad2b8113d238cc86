package paretoscope.merge.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DesignTest {
    private static final Box CUBE = Box.unit(3);

    static Stream<Design> spreading() {
        return Stream.of(new Design.Corners(), new Design.LatinHypercube(), new Design.Sobol());
    }

    @ParameterizedTest
    @MethodSource("spreading")
    void everyDesignBeginsWithEachModelAloneAndHoldsNoPointTwice(Design design) {
        var points = design.points(CUBE, 40, 7);

        assertThat(points.subList(0, 3)).containsExactly(Coefficients.of(1, 0, 0), Coefficients.of(0, 1, 0),
                Coefficients.of(0, 0, 1));
        assertThat(points).hasSize(40).doesNotHaveDuplicates().allMatch(CUBE::contains);
    }

    @ParameterizedTest
    @MethodSource("spreading")
    void theSeedDecidesThePoints(Design design) {
        assertThat(design.points(CUBE, 30, 1)).isEqualTo(design.points(CUBE, 30, 1))
                .isNotEqualTo(design.points(CUBE, 30, 2));
    }

    @Test
    void aModelAloneIsLeftOutWhereTheBoxDoesNotHoldIt() {
        var low = new Box(Coefficients.of(0, 0), Coefficients.of(0.5, 1));

        assertThat(new Design.Sobol().points(low, 5, 1)).hasSize(5).allMatch(low::contains)
                .startsWith(Coefficients.of(0, 1));
    }

    @Test
    void aGridHoldsEveryCombinationOfItsLevels() {
        var box = new Box(Coefficients.of(0, -1), Coefficients.of(1, 1));

        var points = new Design.Grid(3).points(box, 9, 1);

        assertThat(points).containsExactlyInAnyOrder(Coefficients.of(1, 0), Coefficients.of(0, 1), Coefficients.of(0,
                -1), Coefficients.of(0, 0), Coefficients.of(0.5, -1), Coefficients.of(0.5, 0), Coefficients.of(0.5, 1),
                Coefficients.of(1, -1), Coefficients.of(1, 1));
    }

    @Test
    void cornersComeWithTheCentreBecauseTheyAloneHideTheCurvature() {
        var points = new Design.Corners().points(CUBE, 9, 1);

        assertThat(points).hasSize(9).contains(Coefficients.of(0, 0, 0), Coefficients.of(1, 1, 1),
                Coefficients.of(0.5, 0.5, 0.5));
    }

    @Test
    void everyStratumOfALatinHypercubeIsMetOnce() {
        var points = LatinHypercube.shares(50, 4, 3);

        for (int d = 0; d < 4; d++) {
            int side = d;
            assertThat(points.stream().map(point -> (int) (50 * point[side])).sorted().toList())
                    .isEqualTo(IntStream.range(0, 50).boxed().toList());
        }
    }

    /// In every elementary interval of a (0, 6, 2)-net in base 2 there is one of the first 64 points, shifted or not.
    @Test
    void theShiftedSobolSequenceIsAsEvenAsTheSequence() {
        for (long seed = 0; seed < 20; seed++) {
            var points = sobol(seed, 64);

            for (int bits = 0; bits <= 6; bits++) {
                int columns = 1 << bits;
                int rows = 1 << 6 - bits;
                var cells = new HashSet<Integer>();
                points.forEach(point -> cells.add((int) (columns * point[0]) * rows + (int) (rows * point[1])));
                assertThat(cells).hasSize(64);
            }
        }
    }

    @Test
    void withoutAShiftTheSequenceIsTheLibrarysOwn() {
        var library = new SobolSequenceGenerator(2);
        var ours = sobol(5, 2);

        double[] first = library.nextVector();
        double[] second = library.nextVector();
        assertThat((long) (ours.get(0)[1] * 0x1p52) ^ (long) (ours.get(1)[1] * 0x1p52))
                .isEqualTo((long) (first[1] * 0x1p52) ^ (long) (second[1] * 0x1p52));
    }

    @Test
    void aDesignThatDoesNotFitSaysSo() {
        assertThatThrownBy(() -> new Design.Grid(5).points(CUBE, 20, 1))
                .hasMessage("the design has 125 points, with each model alone, and the budget 20 evaluations; raise the"
                        + " budget or take fewer points");
        assertThatThrownBy(() -> new Design.Listed(List.of(Coefficients.of(2, 0, 0))).points(CUBE, 20, 1))
                .hasMessage("the point [2.0, 0.0, 0.0] lies outside the box");
        assertThatThrownBy(() -> new Design.Grid(100).points(Box.unit(8), 20, 1)).hasMessageContaining("fewer levels");
    }

    private static List<double[]> sobol(long seed, int count) {
        var sequence = new SobolSequence(2, seed);
        return IntStream.range(0, count).mapToObj(_ -> sequence.next()).toList();
    }
}
