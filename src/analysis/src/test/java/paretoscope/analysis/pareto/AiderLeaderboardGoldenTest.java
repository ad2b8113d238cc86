package paretoscope.analysis.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.analysis.pareto.Sense.MAXIMISE;
import static paretoscope.analysis.pareto.Sense.MINIMISE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class AiderLeaderboardGoldenTest {
    @Test
    void fiftyOneModelsHaveAPriceAndEightAreOnTheFront() throws IOException {
        PointSet points = leaderboard();

        ParetoFront front = ParetoFront.of(points);

        assertThat(front.comparable()).isEqualTo(51);
        assertThat(front.size()).isEqualTo(8);
        assertThat(points.point(front.indices().get(0))).containsExactly(0.3236, 3.6);
        assertThat(points.point(front.indices().get(1))).containsExactly(0.3369, 48.4);
        assertThat(points.point(front.indices().get(7))).containsExactly(29.0829, 88.0);
    }

    private static PointSet leaderboard() throws IOException {
        Path file = Path.of(System.getProperty("paretoscope.root"))
                .resolveSibling("shared/reference-data/aider/polyglot_leaderboard.csv");
        if (!Files.exists(file)) {
            Assumptions.abort(file + " is absent");
        }
        // One name is quoted because it holds commas; names play no part here.
        List<String[]> rows = Files.readAllLines(file).stream().skip(1)
                .map(line -> line.replaceFirst("\"[^\"]*\"", "quoted").split(",", -1)).toList();
        double[] costs = rows.stream().mapToDouble(row -> recordedCost(row[8])).toArray();
        double[] qualities = rows.stream().mapToDouble(row -> Double.parseDouble(row[4])).toArray();
        return PointSet.of(List.of(MINIMISE, MAXIMISE), costs, qualities);
    }

    /// A cost of 0 means "not recorded" in this table; one cell says so and adds a remark.
    private static double recordedCost(String cell) {
        String number = cell.split("#", 2)[0].strip();
        return number.isEmpty() || Double.parseDouble(number) == 0 ? Double.NaN : Double.parseDouble(number);
    }
}
