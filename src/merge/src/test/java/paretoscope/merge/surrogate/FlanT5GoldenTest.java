package paretoscope.merge.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.merge.design.Coefficients;

/// FusionBench's sweep of one scaling coefficient over Flan-T5, eight tasks, with exact zeros where a task collapses. The
/// expected figures are scipy's (`optimize.least_squares`, method lm, the same start, checked by 200 random starts).
class FlanT5GoldenTest {
    private static final String FILE = "shared/reference-data/fusion_bench/flan-t5_generation_t03_use_a_for_loop_to_evaluate"
            + "_the_performance_of_task_arithmet.csv";
    private static final Response PERCENT = new Response(Link.LOGISTIC, 0, 100);

    @ParameterizedTest
    @CsvSource({"glue-cola, 0.930854155348, 0.758969036967, 0.51399982", "glue-mnli, 0.985791289427, 0.914682648902,"
            + "0.14665165",
        "glue-mrpc, 0.880947280256, 0.533554877045, 1.04178429",
        "glue-qnli, 0.989910241778, 0.974383887955, 2.20132945",
        "glue-qqp, 0.9424885252, 0.748239406808, 1.43539372", "glue-rte, 0.977044438532, 0.957220424760, 1.40504819",
        "glue-sst2, 0.978229066825, 0.832800233881, 2.05306541",
        "glue-stsb, 0.672293539282, 0.221343773605, 0.60921201"})
    void theFitIsTheOneAnotherLibraryFinds(String task, double r2, double heldOutR2, double constant)
            throws IOException {
        var rows = rows();
        int column = List.of(rows.getFirst()).indexOf(task);
        var points = rows.stream().skip(1).map(row -> Coefficients.of(Double.parseDouble(row[0]))).toList();
        double[] values = rows.stream().skip(1).mapToDouble(row -> Double.parseDouble(row[column])).toArray();

        var fit = (SurrogateFit.Fitted) SurrogateFit.of(points, values, PERCENT);

        assertThat(fit.r2()).hasValueCloseTo(r2, within(1e-9));
        assertThat(fit.heldOutR2()).hasValueCloseTo(heldOutR2, within(1e-5));
        assertThat(fit.surrogate().constant()).isCloseTo(constant, within(1e-5));
    }

    private static List<String[]> rows() throws IOException {
        var file = Path.of(System.getProperty("paretoscope.root")).resolveSibling(FILE);
        if (!Files.exists(file)) {
            Assumptions.abort(file + " is absent");
        }
        return Files.readAllLines(file).stream().map(line -> line.split(",", -1)).filter(row -> Arrays.stream(row)
                .limit(9).noneMatch(String::isEmpty)).toList();
    }
}
