package paretoscope.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.CommandContext;
import paretoscope.cli.ExitCode;
import paretoscope.cli.options.OutputOptions;
import paretoscope.cli.options.ReadingOptions;
import paretoscope.cli.output.Answer;
import paretoscope.cli.output.JsonValues;
import paretoscope.cli.output.TextTable;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.views.Project;
import paretoscope.views.imports.FileReport;
import paretoscope.views.imports.ImportListener;
import paretoscope.views.imports.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// Brings files into a workspace that stays.
@Command(name = "import", mixinStandardHelpOptions = true, description = "Import files, folders or patterns into a workspace.")
public final class ImportCommand implements Callable<Integer> {
    @Option(names = {"-w",
        "--workspace"}, required = true, paramLabel = "WORKSPACE", description = "The workspace file; made where there is none.")
    private @Nullable Path workspace;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, folders or patterns.")
    private List<String> inputs = new ArrayList<>();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();
    @Mixin
    private OutputOptions output = new OutputOptions();
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var context = CommandContext.of(Objects.requireNonNull(spec));
        var format = output.format();
        try (var project = Project.open(Objects.requireNonNull(workspace))) {
            var report = project.imports().importAll(inputs, reading.options(), ImportListener.SILENT,
                    Cancellation.NEVER);
            context.print(new Answer(json(report), table(report), report.remarks()), format);
            return report.refusal().isPresent() ? ExitCode.WRONG_INPUT : ExitCode.DONE;
        }
    }

    private static ObjectNode json(ImportReport report) {
        var json = JsonValues.object();
        var sources = json.putArray("sources");
        for (var file : report.files()) {
            var source = sources.addObject().put("file", file.file()).put("tool", file.tool().orElse(null))
                    .put("runs", file.runs()).put("attempts", file.attempts())
                    .put("measurements", file.measurements());
            source.put("outcome", file.outcome().name().toLowerCase(Locale.ROOT));
            var skipped = source.putArray("skipped");
            if (!file.isIn()) {
                skipped.addObject().put("where", "").put("why", file.sentence());
            }
            file.issues(Issue.Kind.SKIPPED).forEach(
                    issue -> skipped.addObject().put("where", issue.where().text()).put("why", issue.why()));
            var guessed = source.putArray("guessed");
            file.issues(Issue.Kind.GUESSED).forEach(
                    issue -> guessed.addObject().put("where", issue.where().text()).put("why", issue.why()));
        }
        return json;
    }

    private static TextTable table(ImportReport report) {
        var table = new TextTable("file", "outcome", "tool", "runs", "attempts", "measurements");
        for (FileReport file : report.files()) {
            table.row(Arrays.asList(file.file(), file.outcome().name().toLowerCase(Locale.ROOT),
                    file.tool().orElse(null), file.runs(), file.attempts(), file.measurements()));
        }
        return table;
    }
}
