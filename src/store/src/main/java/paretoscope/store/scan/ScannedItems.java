package paretoscope.store.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.TextCodes;
import paretoscope.store.arrow.Column;
import paretoscope.store.arrow.RowSource;
import paretoscope.store.arrow.Rows;
import paretoscope.store.arrow.Values;

/// Shows the items of a scan to the database: their numbers, names and digests.
final class ScannedItems implements RowSource {
    private static final byte[] NONE = "(no item)".getBytes(StandardCharsets.UTF_8);
    private static final int MOST = 1 << 16;

    private final TextCodes names;
    private final ItemDigests digests = new ItemDigests();
    private int next;

    /// @throws Irregular where the item without a name has the name that others are given
    ScannedItems(TextCodes names) throws Irregular {
        this.names = names;
        if (names.holds(NONE, 0, 0) && names.holds(NONE, 0, NONE.length)) {
            throw new Irregular("an item is written in two ways");
        }
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("item_no", Column.Type.INTEGER), new Column("item", Column.Type.VARCHAR),
                new Column("digest", Column.Type.UBIGINT));
    }

    @Override
    public Optional<Rows> next() {
        int count = Math.min(MOST, names.size() - next);
        if (count == 0) {
            return Optional.empty();
        }
        var numbers = new int[count];
        var ends = new int[count];
        var shown = new long[count];
        var bytes = new ByteArrayOutputStream();
        for (int row = 0; row < count; row++) {
            var name = names.utf8(next);
            var item = name.length == 0 ? NONE : name;
            bytes.writeBytes(item);
            numbers[row] = next++;
            ends[row] = bytes.size();
            shown[row] = digests.of(item);
        }
        return Optional.of(new Rows(count, List.of(new Values.Integers(numbers),
                new Values.Texts(bytes.toByteArray(), ends), new Values.Longs(shown))));
    }
}
