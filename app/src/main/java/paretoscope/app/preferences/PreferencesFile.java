package paretoscope.app.preferences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import paretoscope.app.settings.AppFolders;
import tools.jackson.core.JacksonException;

/// The file the preferences are kept in, written whole or not at all.
public final class PreferencesFile {
    private final Path file;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /// `preferences.json` in the folder for settings, or the file that `-Dparetoscope.preferences` names.
    public static PreferencesFile in(AppFolders folders) {
        var given = System.getProperty("paretoscope.preferences");
        return new PreferencesFile(given == null ? folders.settings().resolve("preferences.json") : Path.of(given));
    }

    public Path path() {
        return file;
    }

    /// The preferences kept, or the standard ones where there is no file yet.
    ///
    /// @throws IOException with a sentence when the file cannot be read; it is left as it is
    public Preferences read() throws IOException {
        if (!Files.exists(file)) {
            return Preferences.standard();
        }
        try {
            return PreferencesJson.read(Files.readString(file));
        } catch (JacksonException e) {
            throw new IOException(file + " is not JSON, so the standard preferences are used; "
                    + "the next change replaces it, and a copy with \".bad\" in its name stays.", e);
        }
    }

    /// Replaces the file; one that could not be read is kept beside it.
    public void write(Preferences preferences) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        keepUnreadable();
        var part = Files.createTempFile(folder, "preferences", ".part");
        try {
            Files.writeString(part, PreferencesJson.write(preferences));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void keepUnreadable() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try {
            PreferencesJson.read(Files.readString(file));
        } catch (JacksonException _) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".bad"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
