package paretoscope.store.arrow;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.arrow.c.ArrowArrayStream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.Irregular;
import paretoscope.store.sql.Sql;

/// Makes tables of rows that lie in Java's memory.
public final class ArrowStream implements AutoCloseable {
    private static final Map<Long, ArrowStream> OPEN = new ConcurrentHashMap<>();
    private static final AtomicLong NUMBERS = new AtomicLong();
    /// So many batches a stream may have out at most, which leaves the rest of the bits for the number of the stream.
    private static final int MOST_BATCHES = 1 << 10;

    private final long number = NUMBERS.incrementAndGet();
    private final Arena arena = Arena.ofShared();
    /// The database keeps the address for as long as the connection is open, so that these few bytes stay for good.
    private final MemorySegment stream = Arena.global().allocate(Structures.STREAM_SIZE);
    private final RowSource source;
    private final List<Batch> batches = new ArrayList<>();
    private @Nullable Throwable failure;

    private ArrowStream(RowSource source) {
        this.source = source;
        OPEN.put(number, this);
        open();
    }

    /// Makes a temporary table of all rows, in their order.
    ///
    /// The database is left one thread for it: given another it may leave the work to that, and the one that waits busily
    /// takes a processor from those that read.
    ///
    /// What the source fails with is thrown as it was, since the database only tells that it failed.
    public static void layOut(DuckDBConnection connection, String table, RowSource source)
            throws SQLException, IOException, Irregular {
        try (var stream = new ArrowStream(source)) {
            var name = table + "_stream";
            Sql.run(connection, "SET threads = 1");
            try {
                connection.registerArrowStream(name, new ArrowArrayStream(stream.stream.address()));
                Sql.run(connection, "CREATE OR REPLACE TEMP TABLE " + table + " AS SELECT * FROM " + name);
            } catch (SQLException e) {
                stream.rethrow();
                throw e;
            } finally {
                Sql.run(connection, "RESET threads");
                Sql.run(connection, "DROP VIEW IF EXISTS " + name);
            }
        }
    }

    private void rethrow() throws IOException, Irregular {
        switch (failure) {
            case IOException unreadable -> throw unreadable;
            case Irregular irregular -> throw irregular;
            case RuntimeException other -> throw other;
            case Error grave -> throw grave;
            case null, default -> {
                // It was the database itself that failed.
            }
        }
    }

    static @Nullable ArrowStream numbered(long number) {
        return OPEN.get(number);
    }

    /// Takes the memory of rows back that the database is done with; the arrays of single columns carry no mark.
    static void giveBack(long mark) {
        var stream = OPEN.get(mark / MOST_BATCHES);
        if (stream != null) {
            stream.batches.get((int) (mark % MOST_BATCHES)).giveBack();
        }
    }

    boolean hasFailed() {
        return failure != null;
    }

    private void open() {
        stream.set(ADDRESS, Structures.STREAM_SCHEMA, Callbacks.SCHEMA);
        stream.set(ADDRESS, Structures.STREAM_NEXT, Callbacks.NEXT);
        stream.set(ADDRESS, Structures.STREAM_ERROR, Callbacks.ERROR);
        stream.set(ADDRESS, Structures.STREAM_RELEASE, Callbacks.RELEASE_STREAM);
        stream.set(JAVA_LONG, Structures.STREAM_PRIVATE, number);
    }

    /// Says what columns there are; false where that failed.
    boolean describes(MemorySegment schema) {
        try {
            describe(schema);
            return true;
        } catch (RuntimeException e) {
            failure = e;
            return false;
        }
    }

    private void describe(MemorySegment schema) {
        var columns = source.columns();
        var children = arena.allocate(ADDRESS, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            var child = arena.allocate(Structures.SCHEMA_SIZE);
            describe(child, columns.get(i).type().format(), columns.get(i).name());
            children.setAtIndex(ADDRESS, i, child);
        }
        describe(schema, "+s", "");
        schema.set(JAVA_LONG, Structures.SCHEMA_CHILD_COUNT, columns.size());
        schema.set(ADDRESS, Structures.SCHEMA_CHILDREN, children);
    }

    private void describe(MemorySegment schema, String format, String name) {
        schema.fill((byte) 0);
        schema.set(ADDRESS, Structures.SCHEMA_FORMAT, arena.allocateFrom(format));
        schema.set(ADDRESS, Structures.SCHEMA_NAME, arena.allocateFrom(name));
        schema.set(JAVA_LONG, Structures.SCHEMA_FLAGS, Structures.NULLABLE);
        schema.set(ADDRESS, Structures.SCHEMA_RELEASE, Callbacks.RELEASE_SCHEMA);
    }

    /// Offers the next rows; false where reading them failed.
    boolean next(MemorySegment array) {
        try {
            var rows = source.next();
            array.fill((byte) 0);
            if (rows.isPresent()) {
                int place = free();
                batches.get(place).fill(array, rows.get(), number * MOST_BATCHES + place);
            }
            return true;
        } catch (Throwable e) {
            failure = e;
            return false;
        }
    }

    private int free() {
        for (int place = 0; place < batches.size(); place++) {
            if (!batches.get(place).isLent()) {
                return place;
            }
        }
        if (batches.size() == MOST_BATCHES) {
            throw new IllegalStateException("the database keeps " + MOST_BATCHES + " batches of rows");
        }
        batches.add(new Batch(arena));
        return batches.size() - 1;
    }

    @Override
    public void close() {
        stream.set(ADDRESS, Structures.STREAM_RELEASE, MemorySegment.NULL);
        OPEN.remove(number);
        arena.close();
    }
}
