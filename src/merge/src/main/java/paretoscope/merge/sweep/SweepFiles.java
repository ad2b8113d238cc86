package paretoscope.merge.sweep;

import java.nio.file.Files;
import java.nio.file.Path;

/// Makes sure that the files a sweep names are there, so that it is refused at once and not an hour later.
final class SweepFiles {
    private final SweepSpec spec;
    private final String source;

    private SweepFiles(SweepSpec spec, String source) {
        this.spec = spec;
        this.source = source;
    }

    static void require(SweepSpec spec, String source) throws UnreadableSweep {
        var files = new SweepFiles(spec, source);
        files.require(spec.base(), "$.base");
        for (int i = 0; i < spec.models().size(); i++) {
            files.require(spec.models().get(i).weights(), "$.models[" + i + "].weights");
        }
        for (int i = 0; i < spec.tasks().size(); i++) {
            var data = spec.tasks().get(i).data();
            if (data.isPresent()) {
                files.require(data.get(), "$.tasks[" + i + "].data");
            }
        }
        switch (spec.evaluator()) {
            case EvaluatorSpec.Onnx onnx -> files.require(onnx.model(), "$.evaluator.model");
            case EvaluatorSpec.TorchFile torch -> files.require(torch.file(), "$.evaluator.file");
            case EvaluatorSpec.TorchBuiltin _,EvaluatorSpec.Command _ -> {
            }
        }
    }

    private void require(Path path, String place) throws UnreadableSweep {
        if (!Files.exists(spec.resolve(path))) {
            throw new UnreadableSweep(source, place, path + " is not there (looked in " + spec.folder() + ")", null);
        }
    }
}
