package paretoscope.store.scan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/// Shows blocks of attempts to the database as the rows of a table: `n`, the line; `item`; `digest`, that of the
/// item; `filter`, its number in the order of appearance; `answer`; `tags`; and `v<column>` for each score, null where
/// there is none.
///
/// The database keeps a function under its name for good, so what is read is looked up by the number it is called with.
public final class BlockFunction implements DuckDBTableFunction<BlockRows, BlockRows, BlockRows> {
    /// Its name in SQL.
    public static final String NAME = "attempt_blocks";
    private static final Map<Long, BlockRows> OPEN = new ConcurrentHashMap<>();
    private static final AtomicLong NUMBERS = new AtomicLong();

    /// Keeps rows at hand for whoever calls the function with the number that is given.
    static long open(BlockRows rows) {
        long number = NUMBERS.incrementAndGet();
        OPEN.put(number, rows);
        return number;
    }

    static void close(long number) {
        OPEN.remove(number);
    }

    @Override
    public BlockRows bind(DuckDBTableFunctionBindInfo info) {
        var rows = OPEN.get(info.getParameter(0).getLong());
        if (rows == null) {
            throw new IllegalStateException("there are no blocks under this number");
        }
        info.addResultColumn("n", Long.class).addResultColumn("item", String.class)
                .addResultColumn("digest", Long.class).addResultColumn("filter", Integer.class)
                .addResultColumn("answer", String.class)
                .addResultColumn("tags", String.class);
        for (int column = 0; column < rows.scores(); column++) {
            info.addResultColumn("v" + column, Double.class);
        }
        return rows;
    }

    @Override
    public BlockRows init(DuckDBTableFunctionInitInfo info) {
        return info.getBindData();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) throws Exception {
        BlockRows rows = info.getInitData();
        return rows.fill(chunk);
    }
}
