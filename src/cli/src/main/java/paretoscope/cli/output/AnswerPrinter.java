package paretoscope.cli.output;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paretoscope.views.CsvLine;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Prints an answer to standard output in the wanted form; JSON is one object and nothing else.
public final class AnswerPrinter {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int WIDEST_CELL = 60;

    private final PrintStream out;

    public AnswerPrinter(PrintStream out) {
        this.out = out;
    }

    public void print(Answer answer, OutputFormat format) {
        switch (format) {
            case JSON -> out.println(JSON.writeValueAsString(answer.json()));
            case CSV -> csv(answer.table());
            case TABLE -> aligned(answer.table());
        }
        out.flush();
    }

    private void csv(TextTable table) {
        out.println(CsvLine.of(table.header()));
        for (var row : table.rows()) {
            out.println(CsvLine.of(row.stream().map(AnswerPrinter::csvCell).toList()));
        }
    }

    private static String csvCell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double value -> CsvLine.number(value);
            default -> cell.toString();
        };
    }

    private void aligned(TextTable table) {
        var widths = new int[table.header().size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = shown(table.header().get(column)).length();
            for (var row : table.rows()) {
                widths[column] = Math.max(widths[column], shown(row.get(column)).length());
            }
        }
        line(table.header(), widths);
        table.rows().forEach(row -> line(row, widths));
    }

    private void line(List<? extends @Nullable Object> cells, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            var text = shown(cells.get(column));
            var padding = " ".repeat(widths[column] - text.length());
            line.append(column == 0 ? "" : "  ");
            line.append(cells.get(column) instanceof Number ? padding + text : text + padding);
        }
        out.println(line.toString().stripTrailing());
    }

    private static String shown(@Nullable Object cell) {
        return switch (cell) {
            case null -> "–";
            case Double value -> Double.isNaN(value) ? "–" : rounded(value);
            case Number number -> number.toString();
            default -> shortened(cell.toString().replaceAll("\\s+", " "));
        };
    }

    private static String shortened(String text) {
        return text.length() <= WIDEST_CELL ? text : text.substring(0, WIDEST_CELL - 1) + "…";
    }

    private static String rounded(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
