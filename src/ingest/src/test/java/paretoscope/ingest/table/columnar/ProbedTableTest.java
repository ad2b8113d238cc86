package paretoscope.ingest.table.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.TableProbe;
import paretoscope.ingest.recording.TestFile;

class ProbedTableTest {
    private record Fixed(List<List<@Nullable Object>> rows) implements TableProbe {
        @Override
        public boolean opens(SourceFile file) {
            return true;
        }

        @Override
        public Rows open(SourceFile file) {
            var cursor = rows.iterator();
            return new Rows() {
                private List<@Nullable Object> row = List.of();

                @Override
                public List<String> columns() {
                    return List.of("model", "acc", "acc");
                }

                @Override
                public boolean next() {
                    boolean more = cursor.hasNext();
                    row = more ? cursor.next() : row;
                    return more;
                }

                @Override
                public @Nullable Object value(int column) {
                    return row.get(column);
                }

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void valuesOfAnyKindBecomeTextAndNullsBlanks() throws Exception {
        var probe = new Fixed(List.of(Arrays.asList("a", 0.5, null), Arrays.asList("b", 12L, true)));
        var seen = new ArrayList<List<String>>();

        try (var rows = new ProbedTable(TestFile.of("x.parquet", "PAR1"), probe).open(_ -> {})) {
            assertThat(rows.columns()).containsExactly("model", "acc", "acc (2)");
            while (rows.next()) {
                seen.add(List.copyOf(rows.cells()));
            }
            assertThat(rows.cell("acc").text()).isEqualTo("row 2, column \"acc\"");
        }

        assertThat(seen).containsExactly(List.of("a", "0.5", ""), List.of("b", "12", "true"));
    }
}
