package paretoscope.views.sweep;

import java.io.IOException;
import java.util.Optional;
import paretoscope.compute.job.Cancellation;
import paretoscope.merge.sweep.EvaluatorSpec;
import paretoscope.merge.sweep.SweepSpec;

/// What a sweep would run that its author wrote. Nobody runs it before the user has seen it and agreed: a sweep's file may
/// come from anywhere.
///
/// @param what the command line, or the Python file, as it would be run
/// @param where the folder it is run in
/// @param digest of everything the agreement is about: another command, another folder or another text of the file needs
///         another agreement
public record ForeignCode(String what, String where, String digest) {
    /// What the sweep would run of its author's; empty where nothing but this program's own code would.
    public static Optional<ForeignCode> in(SweepSpec spec) throws SweepTrouble {
        var where = spec.folder().toAbsolutePath().normalize().toString();
        return switch (spec.evaluator()) {
            case EvaluatorSpec.Onnx _,EvaluatorSpec.TorchBuiltin _ -> Optional.empty();
            case EvaluatorSpec.TorchFile torch -> Optional.of(of("python3 " + spec.resolve(torch.file()), where,
                    content(spec, torch)));
            case EvaluatorSpec.Command command -> Optional.of(of(String.join(" ", command.command()), where,
                    String.join("\n", command.command())));
        };
    }

    private static ForeignCode of(String what, String where, String content) {
        return new ForeignCode(what, where, FileContent.digest(what + "\n" + where + "\n" + content));
    }

    private static String content(SweepSpec spec, EvaluatorSpec.TorchFile torch) throws SweepTrouble {
        try {
            return FileContent.digest(spec.resolve(torch.file()), Cancellation.NEVER);
        } catch (IOException failed) {
            throw SweepTrouble.asked("The evaluator " + torch.file() + " cannot be read (" + failed.getMessage()
                    + ").", failed);
        }
    }
}
