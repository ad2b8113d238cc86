package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.source.SourceFile;
import paretoscope.store.parquet.ParquetProbe;

class ExportTest {
    @TempDir
    private Path folder;

    @Test
    void cellsThatLookLikeFormulasAreNeutralised() throws WorkspaceException, IOException {
        try (var workspace = Workspace.inMemory()) {
            Imports.addBoard(workspace, "=1+1", "d1",
                    Map.of("=cmd()", new double[]{-0.5, 1}, "@home", new double[]{0.5, 1}));

            workspace.exportCsv(folder);

            assertThat(Files.readString(folder.resolve("runs.csv"))).contains(",'=cmd(),", ",'@home,", ",'=1+1,");
            assertThat(Files.readString(folder.resolve("measurements.csv"))).as("numbers stay numbers")
                    .contains(",-0.5,");
        }
    }

    @Test
    void parquetHoldsWhatTheWorkspaceHolds() throws Exception {
        try (var workspace = Workspace.inMemory()) {
            Imports.add(workspace, "log", "d1", sink -> {
                sink.run(Imports.run("r", "m", "t"));
                sink.attempt("r", Imports.attempt("x", 1, 1, 2));
            });

            var files = workspace.exportParquet(folder);

            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("runs.parquet",
                    "measurements.parquet", "attempts.parquet", "scores.parquet");
            try (var rows = new ParquetProbe().open(SourceFile.open(files.get(2)))) {
                assertThat(rows.columns()).contains("item", "cost_usd");
                assertThat(rows.next()).isTrue();
                assertThat(rows.value(rows.columns().indexOf("cost_usd"))).isEqualTo(2.0);
                assertThat(rows.next()).isFalse();
            }
        }
    }
}
