package paretoscope.weights.safetensors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Finds the file to start from in a folder with a model.
final class CheckpointFiles {
    private CheckpointFiles() {}

    /// The index of the folder, or its one file of weights; `model.safetensors` where there are several.
    static Path in(Path folder) throws UnreadableWeights, IOException {
        try (var listing = Files.list(folder)) {
            var files = listing.filter(Files::isRegularFile).filter(file -> !hidden(file)).sorted().toList();
            var indexes = files.stream().filter(ShardIndex::names).toList();
            return indexes.isEmpty()
                    ? chosen(folder, files.stream().filter(CheckpointFiles::weights).toList())
                    : chosen(folder, indexes);
        }
    }

    private static Path chosen(Path folder, List<Path> files) throws UnreadableWeights {
        if (files.size() == 1) {
            return files.getFirst();
        }
        if (files.isEmpty()) {
            throw new UnreadableWeights(folder, "", "there is no .safetensors file in this folder");
        }
        return files.stream().filter(file -> name(file).startsWith("model.safetensors")).findFirst()
                .orElseThrow(() -> new UnreadableWeights(folder, "", "it holds several models, " + files.stream().map(
                        CheckpointFiles::name).toList() + "; name one of them"));
    }

    private static boolean hidden(Path file) {
        return name(file).startsWith(".");
    }

    private static boolean weights(Path file) {
        return name(file).endsWith(".safetensors");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
