package paretoscope.store.scan;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import paretoscope.eval.source.Cells;
import paretoscope.eval.source.ColumnFacts;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.TextCodes;

/// What a column of texts has been seen to hold.
final class TextNotes {
    private static final int MOST_BLANKS = 20_000;
    /// Longer ones are cut by those who read row by row.
    private static final int LONGEST = 4000;
    private static final int LONGEST_BLANK = 4;
    private static final String BLANK_FIRSTS = "-–—nN#<\\?";

    private final Map<String, Long> perhapsBlank = new HashMap<>();
    private long cells;
    private long letters;
    private int longest;

    /// Takes note of the texts of further rows.
    void add(Cells.Texts texts) throws Irregular {
        int from = 0;
        for (int end : texts.ends()) {
            int length = TextCodes.letters(texts.bytes(), from, end);
            add(length, 1);
            if (length > 0 && length <= LONGEST_BLANK) {
                addShort(new String(texts.bytes(), from, end - from, StandardCharsets.UTF_8), 1);
            }
            from = end;
        }
    }

    /// The same of texts of which many are alike.
    void add(Cells.Coded coded) throws Irregular {
        var times = new int[coded.texts().size()];
        for (int code : coded.codes()) {
            times[code]++;
        }
        for (int code = 0; code < times.length; code++) {
            int length = coded.texts().letters(code);
            add(length, times[code]);
            if (length > 0 && length <= LONGEST_BLANK) {
                addShort(coded.texts().text(code), times[code]);
            }
        }
    }

    private void add(int length, int times) throws Irregular {
        if (length > LONGEST) {
            throw new Irregular("a text of " + length + " letters");
        }
        cells += length > 0 ? times : 0;
        letters += (long) length * times;
        longest = Math.max(longest, length);
    }

    private void addShort(String text, int times) throws Irregular {
        if (looksBlank(text)) {
            perhapsBlank.merge(text, (long) times, Long::sum);
            if (perhapsBlank.size() > MOST_BLANKS) {
                throw new Irregular("too many texts that may be blank");
            }
        }
    }

    /// Whether a text may be blank: whether it is says the importer.
    static boolean looksBlank(String text) {
        return text.isEmpty() || text.codePointCount(0, text.length()) <= LONGEST_BLANK
                && BLANK_FIRSTS.indexOf(text.charAt(0)) >= 0;
    }

    ColumnFacts.Texts facts() {
        return new ColumnFacts.Texts(cells, letters, longest, perhapsBlank);
    }
}
