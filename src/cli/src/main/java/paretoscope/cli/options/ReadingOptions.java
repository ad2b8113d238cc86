package paretoscope.cli.options;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.WrongCall;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.Role;
import picocli.CommandLine.Option;

/// How files are to be read, where the program would guess otherwise.
public final class ReadingOptions {
    @Option(names = "--as", paramLabel = "TOOL", description = "Read the files as this tool writes them.")
    private @Nullable String tool;

    @Option(names = "--role", arity = "1..*", paramLabel = "COLUMN=ROLE", description = "What a table's column is for: configuration, task, item, quality, cost, …")
    private List<String> roles = new ArrayList<>();

    @Option(names = "--zero-is-unknown", arity = "1..*", paramLabel = "COLUMN", description = "A zero in this column means \"not recorded\".")
    private List<String> zeroIsUnknown = new ArrayList<>();

    /// Unset; filled in by the parser.
    public ReadingOptions() {}

    /// The flags as options for importers.
    public ReadOptions options() {
        var given = Assignments.parse("--role", roles, ReadingOptions::role);
        var options = ReadOptions.defaults().withRoles(given).withZeroIsUnknown(new HashSet<>(zeroIsUnknown));
        return tool == null ? options : options.withTool(tool);
    }

    private static Role role(String text) {
        return Role.parse(text).orElseThrow(() -> new WrongCall("\"" + text + "\" is not a role; roles are "
                + String.join(", ", Arrays.stream(Role.values()).map(Role::code).toList()) + "."));
    }
}
