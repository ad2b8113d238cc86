package paretoscope.cli.output;

import java.util.Arrays;
import paretoscope.views.sweep.SweepStatus;

/// How far a sweep is, as `sweep run` and `sweep status` print it.
public final class SweepStatusAnswer {
    private SweepStatusAnswer() {}

    public static Answer of(SweepStatus status) {
        var cost = status.cost();
        var json = JsonValues.object().put("sweep", status.sweep()).put("planned", status.planned())
                .put("done", status.done()).put("failed", status.failed()).put("remaining", status.remaining());
        json.set("seconds", JsonValues.number(cost.seconds()));
        json.set("gpu_seconds", JsonValues.number(cost.gpuSeconds().orElse(Double.NaN)));
        json.set("joules", JsonValues.number(cost.joules().orElse(Double.NaN)));
        json.set("usd", JsonValues.number(cost.usd().orElse(Double.NaN)));
        var table = new TextTable("sweep", "planned", "done", "failed", "remaining", "seconds", "gpu_seconds",
                "joules", "usd");
        table.row(Arrays.asList(status.sweep(), status.planned(), status.done(), status.failed(), status.remaining(),
                cost.seconds(), cost.gpuSeconds().orElse(Double.NaN), cost.joules().orElse(Double.NaN),
                cost.usd().orElse(Double.NaN)));
        return new Answer(json, table, status.reasons());
    }
}
