package paretoscope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import paretoscope.cli.options.SourceOptions;
import paretoscope.cli.output.Answer;
import paretoscope.cli.output.AnswerPrinter;
import paretoscope.cli.output.OutputFormat;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.front.UnclearQuestion;
import paretoscope.views.imports.ImportListener;
import paretoscope.views.imports.ImportReport;
import picocli.CommandLine.Model.CommandSpec;

/// What every subcommand needs: where to print, and how to open what the user named.
public final class CommandContext {
    private static final int REMARKS_SHOWN = 20;

    private final PrintStream out;
    private final PrintStream err;

    CommandContext(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// The context of the program this command belongs to.
    public static CommandContext of(CommandSpec spec) {
        return ((RootCommand) spec.root().userObject()).context();
    }

    /// Opens the workspace, or reads the inputs into one that lives as long as the call.
    ///
    /// @param named roles that the command's flags give to columns
    /// @throws WrongCall when an input that was named cannot be read, or nothing in them is a result
    public Project open(SourceOptions sources, Map<String, Role> named)
            throws WorkspaceException, UnreadableSource, UnclearQuestion, IOException {
        var project = sources.workspace().isPresent()
                ? Project.openExisting(sources.workspace().get())
                : Project.inMemory();
        try {
            read(sources, named, project);
            project.joins().use(sources.joins().rules());
            remark(sources.costs().apply(project));
            return project;
        } catch (RuntimeException | WorkspaceException | UnreadableSource | UnclearQuestion | IOException e) {
            project.close();
            throw e;
        }
    }

    private void read(SourceOptions sources, Map<String, Role> named, Project project) throws WorkspaceException {
        var inputs = sources.inputs();
        if (!inputs.isEmpty()) {
            var report = project.imports().importAll(inputs, sources.reading().withAsked(named),
                    ImportListener.SILENT, Cancellation.NEVER);
            refuseIfNothingWasRead(report);
            remark(report.remarks());
        }
    }

    /// Refuses a call whose named files are all unreadable; files met while walking a folder are only remarked upon.
    public static void refuseIfNothingWasRead(ImportReport report) {
        report.refusal().ifPresent(sentence -> {
            throw new WrongCall(sentence);
        });
    }

    /// Prints an answer, its remarks first and on standard error.
    public void print(Answer answer, OutputFormat format) {
        remark(answer.remarks());
        new AnswerPrinter(out).print(answer, format);
    }

    /// Prints sentences on standard error, the first of them in full and the number of the rest.
    public void remark(List<String> sentences) {
        sentences.stream().limit(REMARKS_SHOWN).forEach(err::println);
        if (sentences.size() > REMARKS_SHOWN) {
            err.println("… and " + (sentences.size() - REMARKS_SHOWN) + " more remarks.");
        }
    }
}
