package paretoscope.ingest.table.xlsx;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// Cells of a workbook as text: dates in ISO form, percentages with their sign, formulas by the value last computed.
final class SheetCell {
    private SheetCell() {}

    static List<String> texts(Row row, int from, int most) {
        var texts = new ArrayList<String>();
        for (int i = from; i < row.getCellCount() && texts.size() < most; i++) {
            texts.add(text(row.getOptionalCell(i).orElse(null)));
        }
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case FORMULA, STRING, BOOLEAN -> plain(cell);
            case ERROR, EMPTY -> "";
        };
    }

    private static String plain(Cell cell) {
        var text = switch (cell.getValue()) {
            case null -> cell.getText();
            case BigDecimal value -> value.toString();
            case Boolean value -> value.toString();
            case Object value -> value.toString();
        };
        return String.valueOf(text).strip().replace('\0', '\uFFFD');
    }

    private static String number(Cell cell) {
        var format = String.valueOf(cell.getDataFormatString()).toLowerCase(Locale.ROOT);
        if (isDate(format)) {
            return date(cell);
        }
        if (format.endsWith("%") && cell.getValue() instanceof BigDecimal share) {
            return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        return plain(cell);
    }

    /// A format with years or days, outside quoted text and brackets.
    private static boolean isDate(String format) {
        var bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
        return bare.contains("yy") || bare.contains("dd") || bare.matches(".*\\bd[/.-]m.*|.*\\bm[/.-]d.*");
    }

    private static String date(Cell cell) {
        LocalDateTime date = cell.asDate();
        return date.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.toLocalDate().toString() : date.toString();
    }
}
