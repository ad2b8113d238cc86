package paretoscope.ingest.table.role;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A column's name in the form in which names are compared: `modelName`, `Model name` and `model_name` are one.
record ColumnName(String normal, List<String> words) {
    private static final Pattern CAMEL = Pattern.compile("([a-z0-9])([A-Z])");

    static ColumnName of(String written) {
        var split = CAMEL.matcher(written).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
        var text = new StringBuilder(split.length());
        boolean gap = false;
        for (char c : split.toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == '@' || c == '%' || c == '$' || c == '#' || c == '+') {
                if (gap && !text.isEmpty()) {
                    text.append('_');
                }
                text.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        var normal = text.toString();
        return new ColumnName(normal, List.of(normal.split("_")));
    }

    /// The last part of a dotted name, which is what a nested field is called.
    static String leaf(String written) {
        int dot = written.lastIndexOf('.');
        return dot > 0 && dot < written.length() - 1 && !Character.isDigit(written.charAt(dot + 1))
                ? written.substring(dot + 1)
                : written;
    }

    boolean hasWord(Iterable<String> known) {
        for (var word : known) {
            if (word.indexOf('_') < 0 ? words.contains(word) : contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(String phrase) {
        return ("_" + normal + "_").contains("_" + phrase + "_");
    }
}
