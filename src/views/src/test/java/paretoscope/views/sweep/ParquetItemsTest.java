package paretoscope.views.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.Progress;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.evaluate.InProcessEvaluator;
import paretoscope.merge.evaluate.UnusableEvaluator;
import paretoscope.merge.sweep.ItemResult;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.TaskSpec;

/// Items in Parquet, which the evaluator inside the program reads through the workspace's database.
class ParquetItemsTest {
    /// The first forty items of the sample sweep's task `turned`, written by DuckDB: `COPY (SELECT id, target, p0, …)
    /// TO 'turned-items.parquet'`.
    private static final Path FORTY = Path.of(System.getProperty("paretoscope.root"),
            "src/views/src/test/data/turned-items.parquet");

    @TempDir
    private Path folder;

    private static SweepSpec sample(Optional<Path> turned) throws Exception {
        var spec = SweepService.read(Path.of(System.getProperty("paretoscope.root"),
                "sample-results/digits-lab/merge/digits.sweep.json"));
        var task = spec.tasks().getFirst();
        return new SweepSpec(spec.folder(), spec.name(), spec.base(), spec.models(), List.of(new TaskSpec(task.name(),
                turned.or(task::data), task.metric())), spec.method(), spec.box(), spec.design(), spec.budget(), spec
                        .search(),
                List.of(), spec.seed(), spec.evaluator(), spec.backend());
    }

    private static Map<String, ItemResult> items(SweepSpec spec) throws Exception {
        try (var evaluator = InProcessEvaluator.open(spec, List.of())) {
            return evaluator.evaluate(new MergeRequest(spec.method(), Coefficients.of(0.4, 0.3, 0.1)), 1, Progress.NONE,
                    Cancellation.NEVER).tasks().getFirst().items().stream().collect(Collectors.toMap(ItemResult::id,
                            Function.identity()));
        }
    }

    @Test
    void itemsInParquetAreAnsweredAsThoseInSafetensors() throws Exception {
        var all = items(sample(Optional.empty()));
        var forty = items(sample(Optional.of(FORTY)));

        assertEquals(40, forty.size());
        forty.forEach((id, item) -> assertEquals(all.get(id), item));
    }

    @Test
    void whatIsNoParquetIsRefusedWithASentence() throws Exception {
        var wrong = Files.writeString(folder.resolve("items.parquet"), "id,target", StandardCharsets.UTF_8);
        var refused = assertThrows(UnusableEvaluator.class, () -> items(sample(Optional.of(wrong))));

        assertTrue(refused.getMessage().startsWith(wrong + " is no Parquet file"), refused.getMessage());
    }
}
