package paretoscope.ingest.table.text;

import java.util.List;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.NumberText;

/// A record of a file's head while its format is still a question.
record SampleRecord(List<String> cells, String text, long line) {
    boolean isComment() {
        return text.startsWith("#") || text.startsWith("%");
    }

    int width() {
        return cells.size();
    }

    long numbers() {
        return cells.stream().filter(NumberText::looksNumeric).count();
    }

    boolean isAllNumbers() {
        return cells.stream().allMatch(cell -> NumberText.looksNumeric(cell) || Blank.is(cell)) && numbers() > 0;
    }

    /// Whether the cells count 0, 1, 2, …, as the header of a table whose columns have no names.
    boolean countsFromZero() {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).equals(String.valueOf(i)) && !(i == 0 && cells.get(i).isEmpty())) {
                return false;
            }
        }
        return cells.size() > 1;
    }

    boolean isRule() {
        return cells.stream().allMatch(cell -> cell.isEmpty() || cell.matches(":?-{2,}:?"));
    }
}
