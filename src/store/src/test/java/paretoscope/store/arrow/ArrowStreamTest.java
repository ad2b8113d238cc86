package paretoscope.store.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import paretoscope.eval.source.Irregular;
import paretoscope.store.sql.Sql;

class ArrowStreamTest {
    private static final List<Column> COLUMNS = List.of(new Column("whole", Column.Type.INTEGER),
            new Column("long", Column.Type.BIGINT), new Column("unsigned", Column.Type.UBIGINT),
            new Column("number", Column.Type.DOUBLE), new Column("text", Column.Type.VARCHAR),
            new Column("name", Column.Type.VARCHAR));

    private final Random random = new Random(5);
    private DuckDBConnection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /// A row as it went in and as it came out.
    private record Row(@Nullable Integer whole, long number, @Nullable Double amount, String text,
            @Nullable String name) {}

    @Test
    void whatComesOutIsWhatWentInBatchAfterBatch() throws Exception {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 50_000; i++) {
            rows.add(new Row(random.nextInt(5) == 0 ? null : random.nextInt(Integer.MAX_VALUE), random.nextLong(),
                    random.nextInt(4) == 0 ? null : random.nextGaussian(), "ü".repeat(random.nextInt(9)),
                    random.nextInt(3) == 0 ? null : "name " + random.nextInt(100)));
        }

        ArrowStream.layOut(connection, "t", source(rows));

        assertThat(Sql.list(connection, "SELECT * FROM t ORDER BY rowid", row -> {
            assertThat(row.getObject(3).toString()).isEqualTo(Long.toUnsignedString(row.getLong(2)));
            return new Row((Integer) row.getObject(1), row.getLong(2), (Double) row.getObject(4), row.getString(5),
                    row.getString(6));
        })).isEqualTo(rows);
    }

    @Test
    void noRowsAreAnEmptyTable() throws Exception {
        ArrowStream.layOut(connection, "t", source(List.of()));

        assertThat(Sql.number(connection, "SELECT count(*) FROM t")).isZero();
    }

    @Test
    void whatTheSourceFailsWithIsThrownAsItWas() throws Exception {
        for (var failure : List.of(new IOException("unreadable"), new Irregular("irregular"),
                new IllegalStateException("broken"), new OutOfMemoryError("full"))) {
            assertThatThrownBy(() -> ArrowStream.layOut(connection, "t", failing(failure))).isSameAs(failure);
        }

        ArrowStream.layOut(connection, "t", source(List.of(new Row(1, 2, 3.0, "4", null))));
        assertThat(Sql.number(connection, "SELECT count(*) FROM t")).isEqualTo(1);
    }

    private static RowSource failing(Throwable failure) {
        var before = source(List.of(new Row(1, 2, 3.0, "4", "5")));
        return new RowSource() {
            @Override
            public List<Column> columns() {
                return COLUMNS;
            }

            @Override
            public Optional<Rows> next() throws IOException, Irregular {
                var rows = before.next();
                if (rows.isPresent()) {
                    return rows;
                }
                switch (failure) {
                    case IOException unreadable -> throw unreadable;
                    case Irregular irregular -> throw irregular;
                    case RuntimeException broken -> throw broken;
                    default -> throw (Error) failure;
                }
            }
        };
    }

    private static RowSource source(List<Row> rows) {
        return new RowSource() {
            private int next;

            @Override
            public List<Column> columns() {
                return COLUMNS;
            }

            @Override
            public Optional<Rows> next() {
                int count = Math.min(rows.size() - next, 1 + 7 * next % 9000);
                var some = rows.subList(next, next + count);
                next += count;
                return count == 0 ? Optional.empty() : Optional.of(batch(some));
            }
        };
    }

    private static Rows batch(List<Row> rows) {
        var text = new StringBuilder();
        var ends = new int[rows.size()];
        for (int i = 0; i < ends.length; i++) {
            text.append(rows.get(i).text());
            ends[i] = text.toString().getBytes(StandardCharsets.UTF_8).length;
        }
        var longs = rows.stream().mapToLong(Row::number).toArray();
        return new Rows(ends.length, List.of(
                new Values.Integers(rows.stream().mapToInt(row -> row.whole() == null ? -1 : row.whole()).toArray()),
                new Values.Longs(longs), new Values.Longs(longs),
                new Values.Doubles(rows.stream().mapToDouble(row -> row.amount() == null ? Double.NaN : row.amount())
                        .toArray()),
                new Values.Texts(text.toString().getBytes(StandardCharsets.UTF_8), ends),
                new Values.Names(rows.stream().map(row -> row.name() == null
                        ? null
                        : row.name().getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new))));
    }
}
