package paretoscope.app.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Words that all have to occur in a configuration's name or settings; a word after a minus must not.
record RowFilter(List<String> words) implements Predicate<ConfigurationRow> {
    static RowFilter of(String text) {
        return new RowFilter(Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.equals("-")).toList());
    }

    @Override
    public boolean test(ConfigurationRow row) {
        if (words.isEmpty()) {
            return true;
        }
        var text = searched(row);
        return words.stream()
                .allMatch(word -> word.startsWith("-") ? !text.contains(word.substring(1)) : text.contains(word));
    }

    private static String searched(ConfigurationRow row) {
        var content = row.content();
        var text = new StringBuilder(row.label());
        content.attributes().forEach(
                name -> content.attribute(row.index(), name).ifPresent(value -> text.append('\n').append(value)));
        return text.append('\n').append(content.note(row.index())).toString().toLowerCase(Locale.ROOT);
    }
}
