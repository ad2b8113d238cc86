package paretoscope.ingest.table.text;

import java.util.List;
import paretoscope.ingest.table.row.Container;

/// How a delimited text file is written.
///
/// @param columns the names of the columns, each once, made up where the file has none
/// @param headerLine the line the names stand on, or 0 where there are none
/// @param alignment how rows that are one cell off lie under the header
/// @param boxed whether rows begin and end with the separator, as in Markdown
/// @param comments whether lines that begin with `#` or `%` are comments
record DelimitedFormat(TextEncoding encoding, boolean endsAtReturn, Separator separator, char quote,
        List<String> columns, long headerLine, Alignment alignment, boolean boxed, boolean comments) {
    /// How rows lie under their header.
    enum Alignment {
        /// Cell by cell.
        AS_WRITTEN,
        /// The first column has a name and no cells, so that rows are pushed to the right.
        RIGHT,
        /// Rows begin with a cell for which the header has no name.
        ROW_NAMES
    }

    DelimitedFormat {
        columns = List.copyOf(columns);
    }

    Container container() {
        return new Container(kind(), separator.label(), encoding.charset().name(), encoding.guessed(),
                encoding.markLength() > 0, headerLine > 0);
    }

    private String kind() {
        if (boxed) {
            return "Markdown table";
        }
        if (separator.whitespace()) {
            return "columns of text";
        }
        return switch (separator.character()) {
            case ',' -> "CSV";
            case '\t' -> "TSV";
            default -> "separated text";
        };
    }
}
