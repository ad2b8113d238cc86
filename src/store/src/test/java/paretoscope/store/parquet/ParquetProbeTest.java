package paretoscope.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.TableProbe;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.store.sql.Database;
import paretoscope.store.sql.Sql;

class ParquetProbeTest {
    @TempDir
    private Path folder;

    private SourceFile written(String query) throws Exception {
        var file = folder.resolve("it's.parquet");
        try (var database = Database.inMemory()) {
            database.alone("COPY (" + query + ") TO " + Sql.literal(file.toString()) + " (FORMAT parquet)");
        }
        return SourceFile.open(file);
    }

    private static List<List<Object>> rows(SourceFile file) throws IOException, UnreadableSource {
        var rows = new ArrayList<List<Object>>();
        try (var cursor = new ParquetProbe().open(file)) {
            while (cursor.next()) {
                var row = new Object[cursor.columns().size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = cursor.value(i);
                }
                rows.add(Arrays.asList(row));
            }
        }
        return rows;
    }

    @Test
    void valuesArriveAsPlainThings() throws Exception {
        var file = written("""
                SELECT 'm' AS model, 1::TINYINT AS tiny, 2.5::FLOAT AS share, 1.25::DECIMAL(9, 2) AS price,
                       TRUE AS correct, NULL::INTEGER AS nothing, TIMESTAMP '2026-01-02 03:04:05' AS moment,
                       TIMESTAMPTZ '2026-01-02 03:04:05+00' AS zoned, DATE '2026-01-02' AS day,
                       'NaN'::DOUBLE AS undefined, 5000000000::BIGINT AS large""");

        assertThat(rows(file)).containsExactly(Arrays.asList("m", 1L, 2.5, 1.25, true, null,
                Instant.parse("2026-01-02T03:04:05Z"), Instant.parse("2026-01-02T03:04:05Z"), "2026-01-02", Double.NaN,
                5_000_000_000L));
    }

    @Test
    void nestedColumnsAreDottedAndListsAreJson() throws Exception {
        var file = written("""
                SELECT {'name': 'm', 'usage': {'in put': 3, 'out': 4}} AS run, [1, 2] AS list, MAP {'a': 1} AS map,
                       [{'x': 1}] AS objects""");

        try (var cursor = new ParquetProbe().open(file)) {
            assertThat(cursor.columns()).containsExactly("run.name", "run.usage.in put", "run.usage.out", "list", "map",
                    "objects");
        }
        assertThat(rows(file)).containsExactly(List.of("m", 3L, 4L, "[1,2]", "{\"a\":1}", "[{\"x\":1}]"));
    }

    @Test
    void aHundredThousandRowsArriveInOrder() throws Exception {
        var file = written("SELECT range AS i FROM range(100000)");

        assertThat(rows(file)).hasSize(100_000).last().isEqualTo(List.of(99_999L));
    }

    @Test
    void aDamagedFileIsRefusedWithASentence() throws Exception {
        var file = folder.resolve("cut.parquet");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(written("SELECT range FROM range(1000)").path()), 700));

        var source = SourceFile.open(file);

        assertThat(new ParquetProbe().opens(source)).isTrue();
        assertThatThrownBy(() -> new ParquetProbe().open(source)).isInstanceOf(UnreadableSource.class)
                .hasMessageStartingWith("cut.parquet: the file begins like Parquet").hasMessageEndingWith("again.");
    }

    @Test
    void otherFilesAreLeftToOthers() throws Exception {
        var file = Files.writeString(folder.resolve("a.csv"), "PARAMS\n");

        assertThat(new ParquetProbe().opens(SourceFile.open(file))).isFalse();
    }

    @Test
    void theProbeIsFoundByItsContract() {
        assertThat(ParquetProbe.class.getModule().getDescriptor().provides())
                .anySatisfy(provided -> assertThat(provided.service()).isEqualTo(TableProbe.class.getName()));
    }
}
