package paretoscope.app.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A table somebody has copied, from a spreadsheet or a page, on its way to a file that can be imported like any other
/// and found again later.
public final class PastedTable {
    private final Path folder;

    /// @param folder where pasted tables are kept
    public PastedTable(Path folder) {
        this.folder = folder;
    }

    /// Writes the text to a new file; nothing where the text is no table: fewer than two lines, or nothing that
    /// separates columns.
    public Optional<Path> keep(String text) throws IOException {
        var lines = text.strip().lines().toList();
        if (lines.size() < 2) {
            return Optional.empty();
        }
        var extension = extension(text.strip(), lines.getFirst());
        if (extension.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(folder);
        var file = free(extension.get());
        Files.writeString(file, String.join("\n", lines) + "\n");
        return Optional.of(file);
    }

    private static Optional<String> extension(String text, String header) {
        if (text.startsWith("[") || text.startsWith("{")) {
            return Optional.of(text.startsWith("[") ? "json" : "jsonl");
        }
        return header.contains("\t")
                ? Optional.of("tsv")
                : header.contains(",") || header.contains(";")
                        ? Optional.of("csv")
                        : header.contains("|") ? Optional.of("csv") : Optional.empty();
    }

    private Path free(String extension) {
        for (int number = 1;; number++) {
            var file = folder.resolve("pasted table " + number + "." + extension);
            if (!Files.exists(file)) {
                return file;
            }
        }
    }
}
