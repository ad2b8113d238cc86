package paretoscope.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.WrongCall;
import paretoscope.cli.options.JoinOptions;
import paretoscope.cli.options.ScopeOptions;
import paretoscope.cli.output.Answer;
import paretoscope.cli.output.JsonValues;
import paretoscope.cli.output.TextTable;
import paretoscope.eval.Configuration;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.join.JoinReport;
import paretoscope.views.join.JoinRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// Quality from one source and cost from another: what a rule matches, and keeping it.
@Command(name = "join", description = {
    "Show which configurations of one source find their partner in another, and which do not.", "",
    "A rule reads \"A <- B by KEY, KEY with NAME=NAME\": B lends its measurements to A. A and B are files, patterns or "
            + "tool:NAME; a key is name, model or arch, followed by +SETTING for settings that must agree. Without a "
            + "rule, those kept in the workspace are shown; --keep keeps a rule there, --forget drops it. Other "
            + "commands take rules with --join."})
public final class JoinCommand extends ProjectCommand {
    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Parameters(paramLabel = "RULE", arity = "0..1", description = "As \"results.csv <- benchmark.csv by arch+img_size\".")
    private @Nullable String rule;

    @Option(names = "--suggest", paramLabel = "FILE", arity = "2", description = "Suggest rules by which the first source borrows from the second, those that match most first.")
    private List<String> suggest = new ArrayList<>();

    @Option(names = "--keep", description = "Keep the rule in the workspace.")
    private boolean keep;

    @Option(names = "--forget", description = "Forget the rule that is kept in the workspace.")
    private boolean forget;

    @Override
    protected Answer answer(Project project) throws WorkspaceException {
        if ((keep || forget) && (rule == null || project.workspace().path().isEmpty())) {
            throw new WrongCall("--keep and --forget need -w WORKSPACE and a rule.");
        }
        var reports = reports(project);
        if (keep) {
            project.joins().keep(reports.getFirst().rule());
        } else if (forget) {
            project.joins().forget(reports.getFirst().rule());
        }
        var json = JsonValues.object();
        var joins = json.putArray("joins");
        reports.forEach(report -> joins.add(json(report)));
        return new Answer(json, table(reports), reports.stream().map(JoinReport::sentence).toList());
    }

    private List<JoinReport> reports(Project project) throws WorkspaceException {
        if (!suggest.isEmpty()) {
            return project.joins().suggestions(suggest.getFirst(), suggest.getLast(), scope.scope());
        }
        return rule == null
                ? project.joins().reports(scope.scope())
                : List.of(project.joins().preview(parsed(rule), scope.scope()));
    }

    private static JoinRule parsed(String text) {
        return JoinOptions.parse(text);
    }

    private static ObjectNode json(JoinReport report) {
        var json = JsonValues.object().put("rule", report.rule().toString());
        var matched = json.putArray("matched");
        report.matched().forEach(match -> matched.addObject().put("borrower", name(match.borrower()))
                .put("lender", name(match.lender())).put("key", match.key().toString()));
        var ambiguous = json.putArray("ambiguous");
        report.ambiguous().forEach(open -> ambiguous.addObject().put("borrower", name(open.borrower()))
                .set("lenders", JsonValues.texts(open.lenders().stream().map(JoinCommand::name).toList())));
        json.set("unmatched", JsonValues.texts(report.unmatched().stream().map(JoinCommand::name).toList()));
        json.set("unused", JsonValues.texts(report.unused().stream().map(JoinCommand::name).toList()));
        return json;
    }

    private static TextTable table(List<JoinReport> reports) {
        var table = new TextTable("rule", "configuration", "outcome", "partner");
        for (var report : reports) {
            var rule = report.rule().toString();
            report.matched().forEach(match -> table
                    .row(List.of(rule, name(match.borrower()), "by " + match.key(), name(match.lender()))));
            report.ambiguous().forEach(open -> table.row(List.of(rule, name(open.borrower()), "several",
                    String.join(", ", open.lenders().stream().map(JoinCommand::name).toList()))));
            report.unmatched().forEach(open -> table.row(List.of(rule, name(open), "none", "")));
        }
        return table;
    }

    private static String name(Configuration configuration) {
        return configuration.settings().isEmpty()
                ? configuration.model()
                : configuration.model() + " " + configuration.settings();
    }
}
