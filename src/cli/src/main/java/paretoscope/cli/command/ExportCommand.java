package paretoscope.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.WrongCall;
import paretoscope.cli.options.ScopeOptions;
import paretoscope.cli.output.Answer;
import paretoscope.cli.output.JsonValues;
import paretoscope.cli.output.TextTable;
import paretoscope.eval.source.Cancellation;
import paretoscope.views.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the results themselves, for other tools.
@Command(name = "export", description = "Write the results for other tools: Every Eval Ever, CSV or Parquet.")
public final class ExportCommand extends ProjectCommand {
    @Option(names = "--to", required = true, paramLabel = "every-eval-ever|csv|parquet", description = "The layout.")
    private String layout = "";

    @Parameters(paramLabel = "DIR", description = "The folder to write into; made where there is none.")
    private @Nullable Path folder;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Override
    protected Answer answer(Project project) throws Exception {
        var target = Objects.requireNonNull(folder);
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new WrongCall(target + ": this is a file; name a folder to write into.");
        }
        Files.createDirectories(target);
        var written = write(project, target);
        var json = JsonValues.object();
        json.set("files", JsonValues.texts(written.stream().map(Path::toString).toList()));
        var table = new TextTable("file");
        written.forEach(file -> table.row(List.of(file.toString())));
        return new Answer(json, table, List.of());
    }

    private List<Path> write(Project project, Path target) throws Exception {
        return switch (layout.toLowerCase(Locale.ROOT)) {
            case "every-eval-ever" -> project.export().everyEvalEver(scope.scope(), target,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS), Cancellation.NEVER);
            case "csv" -> project.export().csv(target);
            case "parquet" -> project.export().parquet(target);
            default -> throw new WrongCall(
                    "--to takes every-eval-ever, csv or parquet, got \"" + layout + "\".");
        };
    }
}
