package paretoscope.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Attempt;
import paretoscope.eval.Locator;
import paretoscope.eval.Quantity;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.RunSink;

class ImportSpeedTest {
    private static final int RUNS = 20;
    private static final int ITEMS = 5000;

    @TempDir
    private Path folder;

    @Test
    void twoHundredThousandAttemptsComeInAndAreAskedAbout() throws WorkspaceException {
        try (var workspace = Workspace.open(folder.resolve("big.paretoscope"))) {
            long start = System.nanoTime();
            var outcome = Imports.add(workspace, "big.jsonl", "d", ImportSpeedTest::twoTriesAtEveryItem);
            report("import of 200,000 attempts", start);

            start = System.nanoTime();
            var table = workspace.configurations(Scope.all());
            table.column("accuracy").orElseThrow().values();
            report("table, first time", start);
            start = System.nanoTime();
            workspace.configurations(Scope.all().withItems(Items.COMMON)).column("accuracy").orElseThrow().values();
            report("table over common items", start);
            start = System.nanoTime();
            workspace.itemMatrix(Scope.all(), java.util.List.of("accuracy", "cost_usd"));
            report("two item matrices", start);

            Assertions.assertThat(outcome.attempts()).isEqualTo(2L * RUNS * ITEMS);
        }
    }

    @Test
    void manySmallFilesComeIn() throws WorkspaceException {
        try (var workspace = Workspace.inMemory()) {
            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                int number = i;
                Imports.add(workspace, "file " + i, "d" + i, sink -> {
                    sink.run(Imports.run("r", "model " + number, "t"));
                    sink.attempt("r", Imports.attempt("x", 1, 1, 1));
                });
            }
            report("100 small files", start);

            Assertions.assertThat(workspace.runs(Scope.all())).hasSize(100);
        }
    }

    private static void twoTriesAtEveryItem(RunSink sink) {
        for (int run = 0; run < RUNS; run++) {
            var key = "run " + run;
            sink.run(Imports.run(key, "model " + run, "task"));
            for (int item = 0; item < ITEMS; item++) {
                for (int epoch = 1; epoch <= 2; epoch++) {
                    int score = (item * 31 + run * 7 + epoch) % 3 == 0 ? 0 : 1;
                    sink.attempt(key, new Attempt("item " + item, epoch, "",
                            Map.of(Imports.ACCURACY, Quantity.of(score)),
                            Usage.NOT_RECORDED.with(UsageField.COST_USD, 0.01 * run + item % 7 * 0.001)
                                    .with(UsageField.OUTPUT_TOKENS, item % 1000),
                            Optional.of("answer " + item % 5), Quantity.of(0.5), Optional.empty(), Map.of(),
                            Locator.line(item)));
                }
            }
        }
    }

    private static void report(String what, long start) {
        System.out.printf(java.util.Locale.ROOT, "%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }
}
