package paretoscope.compute.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A command with placeholders: `python3 -m lm_eval --model_args pretrained={checkpoint} --output_path {output}`, as a
/// list of arguments that no shell ever sees. A placeholder is a word of small letters and `_` in braces; other braces
/// are left as they are.
public record CommandTemplate(List<String> arguments) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    public CommandTemplate {
        if (arguments.isEmpty() || arguments.getFirst().isBlank()) {
            throw new IllegalArgumentException("a command needs a program");
        }
        arguments = List.copyOf(arguments);
    }

    /// The names in braces.
    public Set<String> placeholders() {
        var names = new TreeSet<String>();
        arguments.forEach(argument -> PLACEHOLDER.matcher(argument).results().map(found -> found.group(1))
                .forEach(names::add));
        return names;
    }

    /// The arguments with every placeholder replaced; a value stays within its argument, whatever is in it.
    ///
    /// @throws IllegalArgumentException when a placeholder has no value
    public List<String> filled(Map<String, String> values) {
        for (var name : placeholders()) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("the command has a placeholder {" + name + "}; there are "
                        + String.join(", ", new TreeSet<>(values.keySet())));
            }
        }
        return arguments.stream().map(argument -> PLACEHOLDER.matcher(argument)
                .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))))).toList();
    }
}
