package paretoscope.cli.options;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.WrongCall;
import paretoscope.merge.sweep.BackendSpec;
import paretoscope.merge.sweep.BackendSpec.Kind;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.views.sweep.SweepService;
import paretoscope.views.sweep.SweepTrouble;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which sweep, in which workspace, and where it runs if not where its file says.
public final class SweepOptions {
    @Parameters(paramLabel = "SPEC", description = "The sweep's file (*.sweep.json).")
    private @Nullable Path file;

    @Option(names = {"-w",
        "--workspace"}, required = true, paramLabel = "WORKSPACE", description = "The workspace that remembers the sweep.")
    private @Nullable Path workspace;

    @Option(names = "--backend", paramLabel = "B", description = "in-process, local or command, in place of what the file says.")
    private @Nullable String backend;

    @Option(names = "--usd-per-hour", paramLabel = "P", description = "What a device costs an hour, in place of what the file says.")
    private @Nullable Double usdPerHour;

    /// Unset; filled in by the parser.
    public SweepOptions() {}

    public Path workspace() {
        return Objects.requireNonNull(workspace);
    }

    /// The sweep as it is asked for.
    public SweepSpec sweep() throws SweepTrouble {
        var spec = SweepService.read(Objects.requireNonNull(file));
        var stated = spec.backend();
        if (usdPerHour != null && !(usdPerHour >= 0)) {
            throw new WrongCall("--usd-per-hour takes a price of 0 or more, got " + usdPerHour + ".");
        }
        var price = usdPerHour == null ? stated.usdPerHour() : OptionalDouble.of(usdPerHour);
        return spec.on(new BackendSpec(backend == null ? stated.kind() : kind(backend), stated.devices(), stated
                .limit(), price));
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.code().equals(name)).findFirst()
                .orElseThrow(() -> new WrongCall("--backend takes " + Arrays.stream(Kind.values()).map(Kind::code)
                        .collect(Collectors.joining(", ")) + ", got \"" + name + "\"."));
    }
}
