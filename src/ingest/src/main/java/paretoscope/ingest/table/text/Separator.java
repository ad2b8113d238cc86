package paretoscope.ingest.table.text;

import java.util.ArrayList;
import java.util.List;

/// What stands between the cells of a text table: one character, or any run of white space.
record Separator(char character, boolean whitespace) {
    static final Separator WHITESPACE = new Separator(' ', true);

    static Separator of(char character) {
        return new Separator(character, false);
    }

    /// The name for people.
    String label() {
        if (whitespace) {
            return "space";
        }
        return character == '\t' ? "tab" : String.valueOf(character);
    }

    /// Splits a line that holds no quotes.
    List<String> split(String line) {
        return whitespace ? splitAtSpace(line) : splitAtCharacter(line);
    }

    private List<String> splitAtCharacter(String line) {
        var cells = new ArrayList<String>();
        int from = 0;
        for (int at = line.indexOf(character); at >= 0; at = line.indexOf(character, from)) {
            cells.add(line.substring(from, at).strip());
            from = at + 1;
        }
        cells.add(line.substring(from).strip());
        return cells;
    }

    private static List<String> splitAtSpace(String line) {
        var cells = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at <= line.length(); at++) {
            if (at == line.length() || Character.isWhitespace(line.charAt(at))) {
                if (at > from) {
                    cells.add(line.substring(from, at));
                }
                from = at + 1;
            }
        }
        return cells;
    }

    /// Whether a quoted cell is still open at the end of a line.
    boolean leavesOpen(String line, char quote, boolean openBefore) {
        boolean open = openBefore;
        boolean fresh = !open;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (open) {
                if (c == quote) {
                    boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == quote;
                    i += doubled ? 1 : 0;
                    open = doubled;
                }
            } else if (c == quote && fresh) {
                open = true;
                fresh = false;
            } else {
                fresh = isSeparator(c) || fresh && c == ' ';
            }
        }
        return open;
    }

    private boolean isSeparator(char c) {
        return whitespace ? Character.isWhitespace(c) : c == character;
    }
}
