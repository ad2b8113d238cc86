package paretoscope.cli.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.CommandContext;
import paretoscope.cli.ExitCode;
import paretoscope.cli.WrongCall;
import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.FigureSpecs;
import paretoscope.views.figures.FigureExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Paints a saved figure to a file, the same bytes as the window's export.
@Command(name = "figure", mixinStandardHelpOptions = true, description = "Write a saved figure as PDF, SVG or PNG.")
public final class FigureCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SPEC", description = "A *.figure.json file; it holds its data.")
    private @Nullable Path figure;

    @Option(names = {"-o",
        "--output"}, required = true, paramLabel = "OUT.(pdf|svg|png)", description = "Where to write; the ending decides the format.")
    private @Nullable Path target;

    @Option(names = "--data", paramLabel = "OUT.csv", description = "Also write the figure's data as a table.")
    private @Nullable Path data;

    @Option(names = "--debug", description = "On failure, also print where it happened.")
    private boolean debug;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var to = Objects.requireNonNull(target);
        var format = Format.ofFileName(String.valueOf(to.getFileName())).orElseThrow(
                () -> new WrongCall(to + ": figures are written as .pdf, .svg or .png; choose one of these endings."));
        var export = new FigureExport(FigureSpecs.read(Objects.requireNonNull(figure)));
        CommandContext.of(Objects.requireNonNull(spec)).remark(export.findings());
        export.write(to, format);
        if (data != null) {
            export.writeData(data);
        }
        return ExitCode.DONE;
    }
}
