package paretoscope.eval.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNameTest {
    @ParameterizedTest
    @CsvSource({"exact_match, exact_match", "Exact Match, exact_match", "exact-match, exact_match", "acc, acc",
        "f1, f1", "a__b, a_b", "_a, a", "a_, a", "__, ''", "'', ''", "pass@10, pass@10", "'Accuracy (%)', accuracy",
        "acc_%, acc", "%, %", "größe, größe", "R², r²", "mmlu.pro, mmlu_pro", "$/task, $_task"})
    void namesAreComparedInOneForm(String name, String form) {
        assertThat(MetricName.normalised(name)).isEqualTo(form);
        assertThat(MetricName.normalised(form)).isEqualTo(form);
    }
}
