package paretoscope.store.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.AttemptBlock;
import paretoscope.eval.source.AttemptBlocks;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.sql.JsonText;
import paretoscope.store.sql.Sql;

/// Hands blocks of attempts to the database, as many rows at a time as it takes.
final class BlockRows {
    private static final int FIRST_SCORE = 6;

    private final AttemptBlocks blocks;
    private final Cancellation cancellation;
    private final ItemDigests digests = new ItemDigests();
    private final List<String> filters = new ArrayList<>();
    private Optional<AttemptBlock> block = Optional.empty();
    private int next;
    private @Nullable Exception failure;

    BlockRows(AttemptBlocks blocks, Cancellation cancellation) {
        this.blocks = blocks;
        this.cancellation = cancellation;
    }

    int scores() {
        return blocks.scores();
    }

    /// How responses were scored, in the order of appearance.
    List<String> filters() {
        return List.copyOf(filters);
    }

    /// Makes a table of all rows. What reading fails with is thrown as it was, since the database only tells its message.
    ///
    /// The database is left one thread for it: given another it may leave the work to that, and the one that waits busily
    /// takes a processor from those that read.
    void layOut(Connection connection, String table) throws SQLException, IOException, AttemptBlocks.Irregular {
        long number = BlockFunction.open(this);
        Sql.run(connection, "SET threads = 1");
        try {
            Sql.run(connection, "CREATE OR REPLACE TEMP TABLE %s AS SELECT * FROM %s(%d::BIGINT)".formatted(table,
                    BlockFunction.NAME, number));
        } catch (SQLException e) {
            switch (failure) {
                case IOException unreadable -> throw unreadable;
                case AttemptBlocks.Irregular irregular -> throw irregular;
                case RuntimeException other -> throw other;
                case null, default -> throw e;
            }
        } finally {
            BlockFunction.close(number);
            Sql.run(connection, "RESET threads");
        }
    }

    /// Fills the next rows in; how many they are, none behind the last.
    long fill(DuckDBDataChunkWriter chunk) throws IOException, AttemptBlocks.Irregular {
        try {
            cancellation.check();
            while (block.isEmpty() || next == block.get().size()) {
                block = blocks.next();
                next = 0;
                if (block.isEmpty()) {
                    return 0;
                }
            }
            int count = (int) Math.min(chunk.capacity(), block.get().size() - next);
            write(block.get(), next, count, chunk);
            next += count;
            return count;
        } catch (IOException | AttemptBlocks.Irregular | RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    private void write(AttemptBlock block, int from, int count, DuckDBDataChunkWriter chunk) {
        var lines = chunk.vector(0);
        var digest = chunk.vector(2);
        var filter = chunk.vector(3);
        for (int row = 0; row < count; row++) {
            lines.setLong(row, block.lines()[from + row]);
            digest.setLong(row, digests.of(block.items()[from + row]));
            filter.setInt(row, number(block.filters()[from + row]));
        }
        texts(chunk.vector(1), Arrays.copyOfRange(block.items(), from, from + count));
        texts(chunk.vector(4), Arrays.copyOfRange(block.answers(), from, from + count));
        texts(chunk.vector(5), tags(block.tags().subList(from, from + count)));
        for (int column = 0; column < blocks.scores(); column++) {
            scores(chunk.vector(FIRST_SCORE + column), block.scores()[column], from, count);
        }
    }

    private int number(String filter) {
        int number = filters.indexOf(filter);
        if (number < 0) {
            number = filters.size();
            filters.add(filter);
        }
        return number;
    }

    private static void texts(DuckDBWritableVector column, byte[] @Nullable [] texts) {
        column.setStringUtf8Batch(0, texts);
    }

    private static byte[] @Nullable [] tags(List<Map<String, String>> tags) {
        var texts = new byte[tags.size()][];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = tags.get(row).isEmpty() ? null : JsonText.of(tags.get(row)).getBytes(StandardCharsets.UTF_8);
        }
        return texts;
    }

    private static void scores(DuckDBWritableVector column, double[] scores, int from, int count) {
        for (int row = 0; row < count; row++) {
            if (Double.isNaN(scores[from + row])) {
                column.setNull(row);
            } else {
                column.setDouble(row, scores[from + row]);
            }
        }
    }
}
