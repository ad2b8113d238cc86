package paretoscope.views.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import paretoscope.compute.job.Cancellation;
import paretoscope.merge.sweep.EvaluatorSpec;
import paretoscope.merge.sweep.SweepSpec;
import tools.jackson.databind.json.JsonMapper;

/// What a sweep would run that its author wrote. Nobody runs it before the user has seen it and agreed: a sweep's file may
/// come from anywhere.
///
/// @param what the command line, or the Python file, as it would be run
/// @param where the folder it is run in
/// @param digest of everything the agreement is about: another command, another folder or another text of the file needs
///         another agreement
public record ForeignCode(String what, String where, String digest) {
    private static final List<String> PROGRAMS = List.of("build_model", "torchscript");

    /// What the sweep would run of its author's; empty where nothing but this program's own code would.
    public static Optional<ForeignCode> in(SweepSpec spec) throws SweepTrouble {
        var where = spec.folder().toAbsolutePath().normalize().toString();
        return switch (spec.evaluator()) {
            case EvaluatorSpec.Onnx _ -> Optional.empty();
            case EvaluatorSpec.TorchBuiltin builtin -> program(spec, builtin, where);
            case EvaluatorSpec.TorchFile torch -> Optional.of(of("python3 " + spec.resolve(torch.file()), where,
                    digest(spec, torch.file())));
            case EvaluatorSpec.Command command -> Optional.of(of(String.join(" ", command.command()), where,
                    String.join("\n", command.command())));
        };
    }

    /// A network that a Python or TorchScript file beside the sweep builds is a program of its author's as well.
    private static Optional<ForeignCode> program(SweepSpec spec, EvaluatorSpec.TorchBuiltin builtin, String where)
            throws SweepTrouble {
        var options = JsonMapper.shared().readTree(builtin.options());
        for (var option : PROGRAMS) {
            var file = options.get(option);
            if (file != null) {
                return Optional
                        .of(of(option + " " + spec.resolve(Path.of(file.asString())), where, digest(spec, Path.of(
                                file.asString()))));
            }
        }
        return Optional.empty();
    }

    private static ForeignCode of(String what, String where, String content) {
        return new ForeignCode(what, where, FileContent.digest(what + "\n" + where + "\n" + content));
    }

    private static String digest(SweepSpec spec, Path file) throws SweepTrouble {
        try {
            return FileContent.digest(spec.resolve(file), Cancellation.NEVER);
        } catch (IOException failed) {
            throw SweepTrouble.asked("The evaluator " + file + " cannot be read (" + failed.getMessage() + ").",
                    failed);
        }
    }
}
