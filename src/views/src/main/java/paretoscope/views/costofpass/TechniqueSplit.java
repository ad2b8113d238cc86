package paretoscope.views.costofpass;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.store.ConfigurationTable;

/// Which configurations use an inference-time technique: those whose column says something else than the plain ones.
///
/// @param column a setting such as `technique` or `sampling`
/// @param plain what it says without a technique; empty where plain configurations say nothing
public record TechniqueSplit(String column, String plain) {
    private static final Pattern TECHNIQUE = Pattern
            .compile(
                    "(?i)technique|inference[ _-]?time|(inference|sampling|prompting|decoding)[ _-]?(method|strategy)");
    private static final Pattern PLAIN = Pattern
            .compile("(?i)|none|no|off|-|n/a|plain|base|baseline|vanilla|direct|standard|default|single|greedy");

    /// The column that names techniques by its own name, where one of its words says that there is none.
    public static Optional<TechniqueSplit> suggest(ConfigurationTable table) {
        return table.textNames().stream().filter(name -> TECHNIQUE.matcher(name).find())
                .flatMap(name -> plain(table.text(name).orElseThrow()).map(word -> new TechniqueSplit(name, word))
                        .stream())
                .findFirst();
    }

    private static Optional<String> plain(List<String> says) {
        var words = says.stream().distinct().toList();
        return words.size() < 2
                ? Optional.empty()
                : words.stream().filter(word -> PLAIN.matcher(word.strip()).matches()).findFirst();
    }
}
