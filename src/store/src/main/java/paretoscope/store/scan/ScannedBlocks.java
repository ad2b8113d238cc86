package paretoscope.store.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Cells;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.RowBlock;
import paretoscope.eval.source.RowBlocks;
import paretoscope.eval.source.Scan.Use;
import paretoscope.eval.source.TextCodes;
import paretoscope.store.arrow.Column;
import paretoscope.store.arrow.RowSource;
import paretoscope.store.arrow.Rows;
import paretoscope.store.arrow.Values;

/// Shows blocks of rows to the database, and takes note of what they hold on the way.
///
/// A row has the number of its combination of names, `g`, and of its item, `item_no`; `v<place>` for each column of
/// numbers, null where there is a text, and the number of the text in `o<place>` where not all texts are empty; and
/// `c<place>` for each column of other texts.
final class ScannedBlocks implements RowSource {
    /// Names of items may take so much of what Java has.
    private static final long MOST_MEMORY = Runtime.getRuntime().maxMemory() / 4;
    private static final int LONGEST_ITEMS = 1 << 30;

    private final RowBlocks blocks;
    private final ScannedColumns columns;
    private final Cancellation cancellation;
    private final Map<Integer, NumberNotes> numbers = new HashMap<>();
    private final Map<Integer, TextNotes> texts = new HashMap<>();
    private final NameGroups groups;
    private final TextCodes items = new TextCodes();
    private final LineNumbers lines = new LineNumbers();
    private final Set<Integer> withTexts = new HashSet<>();
    private Optional<RowBlock> first;
    private boolean surprised;
    private long rows;

    /// @param withTexts columns of numbers in which there are texts that are not empty; more may be found so at once
    ScannedBlocks(RowBlocks blocks, ScannedColumns columns, Set<Integer> withTexts, Cancellation cancellation)
            throws IOException, Irregular {
        this.blocks = blocks;
        this.columns = columns;
        this.cancellation = cancellation;
        this.groups = new NameGroups(columns.of(Use.Names.class));
        this.withTexts.addAll(withTexts);
        columns.numbers().forEach(column -> numbers.put(column, new NumberNotes()));
        columns.texts().forEach(column -> texts.put(column, new TextNotes()));
        this.first = blocks.next();
        if (first.isPresent()) {
            for (int column : columns.numbers()) {
                var found = ((Cells.Numbers) first.get().columns().get(column)).texts();
                if (found.size() > 1 || found.size() == 1 && found.length() > 0) {
                    this.withTexts.add(column);
                }
            }
        }
    }

    @Override
    public List<Column> columns() {
        var shown = new ArrayList<>(List.of(new Column("g", Column.Type.INTEGER),
                new Column("item_no", Column.Type.INTEGER)));
        for (int column : columns.numbers()) {
            shown.add(new Column("v" + column, Column.Type.DOUBLE));
            if (withTexts.contains(column)) {
                shown.add(new Column("o" + column, Column.Type.INTEGER));
            }
        }
        columns.plainTexts().forEach(column -> shown.add(new Column("c" + column, Column.Type.VARCHAR)));
        return shown;
    }

    @Override
    public Optional<Rows> next() throws IOException, Irregular {
        cancellation.check();
        var block = first.isPresent() ? first : blocks.next();
        first = Optional.empty();
        while (block.isPresent() && block.get().size() == 0) {
            block = blocks.next();
        }
        return block.isPresent() ? Optional.of(shown(block.get())) : Optional.empty();
    }

    private Rows shown(RowBlock block) throws Irregular {
        var shown = new ArrayList<Values>();
        shown.add(new Values.Integers(groups.add(block.columns(), block.size(), rows)));
        shown.add(new Values.Integers(items(block)));
        for (int column : columns.numbers()) {
            var cells = (Cells.Numbers) block.columns().get(column);
            var notes = Objects.requireNonNull(numbers.get(column));
            var found = notes.add(cells, rows);
            shown.add(new Values.Doubles(cells.values()));
            if (withTexts.contains(column)) {
                shown.add(new Values.Integers(found.length > 0 ? found : none(block.size())));
            } else if (notes.holdsTexts()) {
                surprised = true;
                throw new Irregular("column " + column + " holds texts after all");
            }
        }
        for (int column : columns.texts()) {
            var cells = block.columns().get(column);
            note(Objects.requireNonNull(texts.get(column)), cells);
            if (cells instanceof Cells.Texts(byte[] bytes, int[] ends)) {
                shown.add(new Values.Texts(bytes, ends));
            }
        }
        lines.add(block.lines(), rows);
        rows += block.size();
        return new Rows(block.size(), shown);
    }

    private static void note(TextNotes notes, Cells cells) throws Irregular {
        switch (cells) {
            case Cells.Coded coded -> notes.add(coded);
            case Cells.Texts plain -> notes.add(plain);
            case Cells.Numbers _,Cells.None _ -> throw new IllegalArgumentException("a column of texts holds none");
        }
    }

    private static int[] none(int size) {
        var none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    private int[] items(RowBlock block) throws Irregular {
        var codes = items.codes((Cells.Coded) block.columns().get(columns.item()));
        if (items.memory() > MOST_MEMORY || items.length() > LONGEST_ITEMS) {
            throw new Irregular("too many different items");
        }
        return codes;
    }

    /// Whether texts came up among numbers that were not known of; there may be some in every column then.
    boolean isSurprised() {
        return surprised;
    }

    /// How many rows there were.
    long rows() {
        return rows;
    }

    NumberNotes numbers(int column) {
        return Objects.requireNonNull(numbers.get(column), "no column of numbers");
    }

    TextNotes texts(int column) {
        return Objects.requireNonNull(texts.get(column), "no column of texts");
    }

    /// The number of the text in a column of numbers, null where there is a number.
    String text(int column) {
        return withTexts.contains(column)
                ? "o" + column
                : "CASE WHEN v%d IS NULL THEN %d END".formatted(column, NumberNotes.EMPTY);
    }

    NameGroups groups() {
        return groups;
    }

    /// The names of the items by their numbers.
    TextCodes items() {
        return items;
    }

    LineNumbers lines() {
        return lines;
    }
}
