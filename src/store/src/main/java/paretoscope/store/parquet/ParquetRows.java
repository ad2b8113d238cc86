package paretoscope.store.parquet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.TableProbe;
import paretoscope.store.sql.Database;
import paretoscope.store.sql.Sql;

/// A cursor over a Parquet file, in a database of its own.
final class ParquetRows implements TableProbe.Rows {
    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final List<String> columns;

    private ParquetRows(Connection connection, List<FlatColumn> columns, String relation) throws SQLException {
        this.connection = connection;
        this.columns = columns.stream().map(FlatColumn::name).toList();
        this.statement = connection.prepareStatement("SELECT "
                + columns.stream().map(FlatColumn::expression).collect(Collectors.joining(", ")) + " FROM " + relation);
        this.rows = statement.executeQuery();
    }

    static ParquetRows of(Path file) throws SQLException {
        var connection = Database.streaming();
        boolean opened = false;
        try {
            var relation = "read_parquet([" + Sql.literal(file.toAbsolutePath().toString()) + "])";
            var columns = FlatColumn.flatten(Sql.list(connection, "DESCRIBE SELECT * FROM " + relation,
                    row -> new FlatColumn.Described(row.getString(1), row.getString(2))));
            var rows = new ParquetRows(connection, columns, relation);
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        try {
            return rows.next();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public @Nullable Object value(int column) throws IOException {
        try {
            return plain(rows.getObject(column + 1));
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Double number -> number;
            case Float number -> Double.parseDouble(number.toString());
            case BigDecimal number -> number.doubleValue();
            case BigInteger number ->
                number.bitLength() < Long.SIZE ? (Object) number.longValue() : number.doubleValue();
            case Number number -> number.longValue();
            case Boolean truth -> truth;
            case OffsetDateTime moment -> moment.toInstant();
            case Timestamp moment -> moment.toLocalDateTime().toInstant(ZoneOffset.UTC);
            case LocalDateTime moment -> moment.toInstant(ZoneOffset.UTC);
            case Instant moment -> moment;
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
            statement.close();
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
