package paretoscope.app.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.front.model.SmallFront;
import paretoscope.app.messages.Messages;
import paretoscope.store.Scope;
import paretoscope.views.Project;

class CostsViewModelTest {
    @TempDir
    Path folder;

    private final List<String> added = new ArrayList<>();
    private Project project;
    private CostsViewModel costs;

    @BeforeEach
    void open() throws Exception {
        project = SmallFront.project(folder, List.of("model,accuracy,latency_s,cost_usd,input_tokens,output_tokens",
                "a,0.9,10,3,512,11", "b,0.8,5,1,256,1"));
        costs = new CostsViewModel(project, Runnable::run, Runnable::run, Runnable::run,
                new Messages(Runnable::run), added::add);
    }

    @AfterEach
    void close() throws Exception {
        costs.close();
        project.close();
    }

    @Test
    void gpuTimeIsTriedOutAndAdded() throws Exception {
        costs.draft().kind.set(CostKind.GPU_TIME);
        assertThat(costs.saidProperty().get()).isEqualTo("Fill in the price per GPU-hour.");

        costs.draft().perHour.set("$3.60");
        costs.draft().gpus.set("2");
        assertThat(costs.saidProperty().get())
                .isEqualTo("2 of 2 configurations have all it needs; the unit is USD.");
        assertThat(costs.costs().getFirst().cost().orNaN()).isCloseTo(0.02, within(1e-12));
        assertThat(costs.keepableProperty().get()).as("without a name").isFalse();

        costs.draft().name.set("gpu_cost");
        costs.keep();

        assertThat(added).containsExactly("gpu_cost");
        assertThat(costs.kept()).containsExactly(
                new CostsViewModel.Kept("gpu_cost", "latency_s x 2 GPUs at 3.6 USD an hour"));
        assertThat(project.workspace().configurations(Scope.all()).column("gpu_cost")).isPresent();

        costs.remove(costs.kept().getFirst());

        assertThat(project.workspace().configurations(Scope.all()).column("gpu_cost")).isEmpty();
    }

    @Test
    void unlikeUnitsAreToldWhileTyping() {
        costs.draft().name.set("sum");
        costs.draft().formula.set("latency_s + cost_usd");

        assertThat(costs.saidProperty().get()).contains("unlike units");
        assertThat(costs.keepableProperty().get()).isFalse();

        costs.draft().formula.set("latency_s * cost_usd");

        assertThat(costs.keepableProperty().get()).isTrue();
    }

    @Test
    void aProfileOfAFileGivesSeconds() throws Exception {
        var file = Files.writeString(folder.resolve("profiles.json"),
                "{\"vendor/big\": {\"runtime_per_output_token\": 0.1, "
                        + "\"runtime_for_prompt_tokens\": {\"1\": 0.01, \"512\": 0.5}}}");
        costs.draft().kind.set(CostKind.PROFILE);
        costs.draft().charging.set(Charging.SECONDS);
        assertThat(costs.saidProperty().get()).isEqualTo("Choose a file of profiles and one of its entries.");

        costs.readProfiles(file);

        assertThat(costs.entries()).containsExactly("vendor/big");
        assertThat(costs.costs().getFirst().cost().orNaN()).isCloseTo(0.5 + 10 * 0.1, within(1e-12));
        assertThat(costs.costs().getLast().cost().orNaN()).isCloseTo(0.25, within(1e-12));
    }
}
