package paretoscope.store.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.AttemptBlock;
import paretoscope.eval.source.AttemptBlocks;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Irregular;
import paretoscope.store.arrow.Column;
import paretoscope.store.arrow.RowSource;
import paretoscope.store.arrow.Rows;
import paretoscope.store.arrow.Values;
import paretoscope.store.sql.JsonText;

/// Shows blocks of attempts to the database: `n`, the line; `item`; `digest`, that of the item; `filter`, its number in
/// the order of appearance; `answer`; `tags`; and `v<column>` for each score, null where there is none.
final class BlockRows implements RowSource {
    private final AttemptBlocks blocks;
    private final Cancellation cancellation;
    private final ItemDigests digests = new ItemDigests();
    private final List<String> filters = new ArrayList<>();
    private String latest = "";
    private int latestNumber = -1;

    BlockRows(AttemptBlocks blocks, Cancellation cancellation) {
        this.blocks = blocks;
        this.cancellation = cancellation;
    }

    /// How responses were scored, in the order of appearance.
    List<String> filters() {
        return List.copyOf(filters);
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<>(List.of(new Column("n", Column.Type.BIGINT),
                new Column("item", Column.Type.VARCHAR), new Column("digest", Column.Type.BIGINT),
                new Column("filter", Column.Type.INTEGER), new Column("answer", Column.Type.VARCHAR),
                new Column("tags", Column.Type.VARCHAR)));
        for (int column = 0; column < blocks.scores(); column++) {
            columns.add(new Column("v" + column, Column.Type.DOUBLE));
        }
        return columns;
    }

    @Override
    public Optional<Rows> next() throws IOException, Irregular {
        cancellation.check();
        var block = blocks.next();
        while (block.isPresent() && block.get().size() == 0) {
            block = blocks.next();
        }
        return block.map(this::shown);
    }

    private Rows shown(AttemptBlock block) {
        var digest = new long[block.size()];
        var filter = new int[block.size()];
        for (int row = 0; row < digest.length; row++) {
            digest[row] = digests.of(block.items()[row]);
            filter[row] = number(block.filters()[row]);
        }
        var shown = new ArrayList<Values>(List.of(new Values.Longs(block.lines()), new Values.Names(block.items()),
                new Values.Longs(digest), new Values.Integers(filter), new Values.Names(block.answers()),
                new Values.Names(tags(block.tags()))));
        for (var scores : block.scores()) {
            shown.add(new Values.Doubles(scores));
        }
        return new Rows(block.size(), shown);
    }

    private int number(String filter) {
        if (latestNumber < 0 || !filter.equals(latest)) {
            latest = filter;
            latestNumber = filters.indexOf(filter);
            if (latestNumber < 0) {
                latestNumber = filters.size();
                filters.add(filter);
            }
        }
        return latestNumber;
    }

    private static byte[] @Nullable [] tags(List<Map<String, String>> tags) {
        var texts = new byte[tags.size()][];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = tags.get(row).isEmpty() ? null : JsonText.of(tags.get(row)).getBytes(StandardCharsets.UTF_8);
        }
        return texts;
    }
}
