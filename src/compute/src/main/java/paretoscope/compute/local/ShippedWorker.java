package paretoscope.compute.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The worker for PyTorch that comes with the program: one Python file.
public final class ShippedWorker {
    private static final String NAME = "paretoscope_worker.py";

    private ShippedWorker() {}

    /// Writes the file into a folder, where Python can start it.
    public static Path unpack(Path folder) throws IOException {
        var file = Files.createDirectories(folder).resolve(NAME);
        try (var in = ShippedWorker.class.getResourceAsStream("/paretoscope/compute/worker/" + NAME)) {
            if (in == null) {
                throw new IllegalStateException("the PyTorch worker is missing from the program");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
