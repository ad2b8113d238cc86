package paretoscope.cli.options;

import java.util.ArrayList;
import java.util.List;
import paretoscope.cli.WrongCall;
import paretoscope.views.join.JoinRule;
import picocli.CommandLine.Option;

/// Rules by which configurations of one source take over measurements of another's, for this call only.
public final class JoinOptions {
    @Option(names = "--join", paramLabel = "RULE", description = "Let one source lend its measurements to another, as \"results.csv <- benchmark.csv by arch+img_size\"; may be repeated. What matched is said on standard error.")
    private List<String> rules = new ArrayList<>();

    /// Unset; filled in by the parser.
    public JoinOptions() {}

    public List<JoinRule> rules() {
        return rules.stream().map(JoinOptions::parse).toList();
    }

    /// A rule as written on the command line.
    public static JoinRule parse(String text) {
        try {
            return JoinRule.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WrongCall("--join: " + e.getMessage() + ".");
        }
    }
}
