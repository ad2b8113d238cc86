package paretoscope.eval.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.formula.Evaluation;
import paretoscope.eval.formula.UnreadableFormula;
import paretoscope.eval.price.Currency;

class CostModelTest {
    private static final GpuPrice TWO_GPUS = new GpuPrice(2.99, Currency.USD, 2);

    static List<CostModel> models() {
        return List.of(new CostModel.Formula("macs*bits_w/16", new Unit("MAC"), Direction.HIGHER_IS_BETTER),
                new CostModel.Time("latency_s", new TimeCharge.Rent(TWO_GPUS)),
                new CostModel.Time("latency_s", new TimeCharge.Energy(2, 400)),
                new CostModel.Throughput("qps", TWO_GPUS),
                new CostModel.Profiled("davinci",
                        new IdealizedRuntime(new TreeMap<>(Map.of(1, 0.1, 256, 0.3)), 0.07), "input_tokens",
                        "output_tokens", new TimeCharge.Seconds()),
                new CostModel.Profiled("8B", new EdgeLatency(1e-6, 2e-4, 0.1, 3e-7, 0.1), "p", "o",
                        new TimeCharge.Rent(TWO_GPUS)),
                new CostModel.Labels("strong", 2, "weak", 0.1, Currency.EUR));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsTheSameAfterItHasBeenWrittenAndRead(CostModel model) {
        assertThat(CostModelJson.read(CostModelJson.write(model))).isEqualTo(model);
    }

    @Test
    void gpuTimeIsMoney() throws UnreadableFormula {
        var column = new CostModel.Time("latency_s", new TimeCharge.Rent(TWO_GPUS)).column("gpu");

        assertThat(column.unit()).isEqualTo(Unit.USD);
        assertThat(column.direction()).contains(Direction.LOWER_IS_BETTER);
        assertThat(column.text()).isEqualTo("latency_s x 2 GPUs at 2.99 USD an hour");
        assertThat(Evaluation.one(column.formula(), _ -> 1800)).isEqualTo(2.99);
    }

    @Test
    void labelsKeepTheirCurrency() throws UnreadableFormula {
        var column = new CostModel.Labels("strong", 2, "weak", 0.1, Currency.EUR).column("labels");

        assertThat(column.unit()).isEqualTo(new Unit("EUR"));
        assertThat(Evaluation.one(column.formula(), Map.of("strong", 10.0, "weak", 100.0)::get)).isEqualTo(30);
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> CostModelJson.read("{\"kind\": \"alchemy\"}"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("alchemy");
        assertThatThrownBy(() -> new CostModel.Labels("strong", -1, "weak", 1, Currency.USD))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
