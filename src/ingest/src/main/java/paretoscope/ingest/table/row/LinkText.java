package paretoscope.ingest.table.row;

import java.util.regex.Pattern;

/// What a reader sees of a cell that is a link, as boards on the web write the names of models.
public final class LinkText {
    private static final Pattern ANCHOR = Pattern.compile("(?i)\\s*<a\\s[^>]*>(?<text>[^<>]+)</a>\\s*");
    private static final Pattern MARKDOWN = Pattern.compile("\\s*\\[(?<text>[^\\[\\]]+)]\\(https?://[^()\\s]+\\)\\s*");

    private LinkText() {}

    /// The text of the link that the cell consists of, or the cell itself.
    public static String of(String cell) {
        if (cell.indexOf('<') < 0 && cell.indexOf('[') < 0) {
            return cell;
        }
        for (var link : new Pattern[]{ANCHOR, MARKDOWN}) {
            var found = link.matcher(cell);
            if (found.matches()) {
                return found.group("text").strip();
            }
        }
        return cell;
    }
}
