package paretoscope.store.parquet;

import java.util.ArrayList;
import java.util.List;

/// Takes apart the text of a structure's type: `STRUCT(a INTEGER, "b c" STRUCT(d VARCHAR))`.
final class StructFields {
    private final String text;
    private int at;

    private StructFields(String text) {
        this.text = text;
    }

    static List<FlatColumn.Described> of(String type) {
        return new StructFields(type.substring("STRUCT(".length(), type.length() - 1)).fields();
    }

    private List<FlatColumn.Described> fields() {
        var fields = new ArrayList<FlatColumn.Described>();
        while (at < text.length()) {
            var name = name();
            at++;
            fields.add(new FlatColumn.Described(name, type()));
            at += 2;
        }
        return fields;
    }

    private String name() {
        if (text.charAt(at) != '"') {
            int end = text.indexOf(' ', at);
            var name = text.substring(at, end);
            at = end;
            return name;
        }
        var name = new StringBuilder();
        for (at++; text.charAt(at) != '"' || at + 1 < text.length() && text.charAt(at + 1) == '"'; at++) {
            if (text.charAt(at) == '"') {
                at++;
            }
            name.append(text.charAt(at));
        }
        at++;
        return name.toString();
    }

    /// Up to the next comma that is outside parentheses and quotes.
    private String type() {
        int start = at;
        int depth = 0;
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == ',' && depth == 0) {
                break;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return text.substring(start, at);
    }
}
