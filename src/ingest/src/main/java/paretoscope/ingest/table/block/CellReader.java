package paretoscope.ingest.table.block;

import java.util.Arrays;
import paretoscope.eval.source.Cells;
import paretoscope.eval.source.Scan.Use;
import paretoscope.eval.source.TextCodes;
import paretoscope.ingest.json.PlainNumber;

/// Reads the texts of a column as what the column is for: a loop of its own for each sort of cells, none of which has to
/// ask for each cell what sort it is.
final class CellReader {
    private static final int USUAL_LENGTH = 8;

    private CellReader() {}

    /// Whether cells of a column stay in their file.
    static boolean passes(Use use) {
        return use instanceof Use.None;
    }

    /// Whether cells of a column are numbers where they can be.
    static boolean isOfNumbers(Use use) {
        return use instanceof Use.Measure || use instanceof Use.Confidence || use instanceof Use.Try;
    }

    static Cells read(Use use, CellTexts texts) {
        return switch (use) {
            case Use.Measure _,Use.Confidence _,Use.Try _ -> numbers(texts);
            case Use.Names _,Use.Item _ -> coded(texts);
            case Use.Answer _,Use.Tag _,Use.Failure _,Use.Detail _ -> texts(texts);
            case Use.None _ -> new Cells.None();
        };
    }

    /// Numbers, and texts that are no plain numbers.
    private static Cells.Numbers numbers(CellTexts texts) {
        var values = new double[texts.count()];
        var odd = new TextCodes();
        var codes = new int[0];
        for (int row = 0; row < values.length; row++) {
            texts.lookAt(row);
            double value = PlainNumber.of(texts.bytes(), texts.from(), texts.to());
            if (value != value) {
                codes = codes.length == 0 ? new int[values.length] : codes;
                codes[row] = odd.code(texts.bytes(), texts.from(), texts.to());
            }
            values[row] = value;
        }
        return new Cells.Numbers(values, codes, odd);
    }

    /// Texts of which many are the same, often those of one row and the next.
    private static Cells.Coded coded(CellTexts texts) {
        var known = new TextCodes();
        var codes = new int[texts.count()];
        int last = -1;
        for (int row = 0; row < codes.length; row++) {
            texts.lookAt(row);
            if (last < 0 || !known.is(last, texts.bytes(), texts.from(), texts.to())) {
                last = known.code(texts.bytes(), texts.from(), texts.to());
            }
            codes[row] = last;
        }
        return new Cells.Coded(codes, known);
    }

    /// Texts, one behind another.
    private static Cells.Texts texts(CellTexts texts) {
        var bytes = new byte[texts.count() * USUAL_LENGTH];
        var ends = new int[texts.count()];
        int end = 0;
        for (int row = 0; row < ends.length; row++) {
            texts.lookAt(row);
            int length = texts.to() - texts.from();
            if (end + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + length));
            }
            System.arraycopy(texts.bytes(), texts.from(), bytes, end, length);
            end += length;
            ends[row] = end;
        }
        return new Cells.Texts(bytes, ends);
    }
}
