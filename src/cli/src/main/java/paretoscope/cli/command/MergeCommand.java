package paretoscope.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.CommandContext;
import paretoscope.cli.ExitCode;
import paretoscope.cli.WrongCall;
import paretoscope.merge.design.Coefficients;
import paretoscope.views.sweep.MergeExport;
import paretoscope.views.sweep.SweepService;
import paretoscope.views.sweep.SweepTrouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes one merged model of a sweep, and its recipe.
@Command(name = "merge", mixinStandardHelpOptions = true, description = "Write a merged model of a sweep.")
public final class MergeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SPEC", description = "The sweep's file (*.sweep.json).")
    private @Nullable Path file;

    @Option(names = "--coefficients", required = true, split = ",", paramLabel = "C", description = "One per model, in the file's order, separated by commas.")
    private List<Double> coefficients = new ArrayList<>();

    @Option(names = {"-o",
        "--output"}, required = true, paramLabel = "OUT", description = "The safetensors file to write, or a folder for several shards.")
    private @Nullable Path output;

    @Option(names = "--mergekit", paramLabel = "YAML", description = "Also write the recipe as a mergekit configuration.")
    private @Nullable Path mergekit;

    @Option(names = "--debug", description = "On failure, also print where it happened.")
    private boolean debug;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws SweepTrouble {
        var sweep = SweepService.read(Objects.requireNonNull(file));
        if (coefficients.size() != sweep.coefficients()) {
            throw new WrongCall("--coefficients takes " + sweep.coefficients() + " numbers, one for each of "
                    + String.join(", ", sweep.models().stream().map(model -> model.name()).toList()) + "; got "
                    + coefficients.size() + ".");
        }
        var export = new MergeExport(sweep, Coefficients.of(coefficients.stream().mapToDouble(c -> c).toArray()));
        var notes = new ArrayList<>(export.write(Objects.requireNonNull(output), _ -> {}, () -> false));
        if (mergekit != null) {
            export.writeRecipe(mergekit);
            notes.add("The recipe is in " + mergekit + ".");
        }
        notes.add("The merged model is in " + output + ".");
        CommandContext.of(Objects.requireNonNull(spec)).remark(notes);
        return ExitCode.DONE;
    }
}
