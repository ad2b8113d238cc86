package paretoscope.app.preferences;

import java.nio.file.Path;
import java.util.Optional;

/// Where file choosers open; the place used last where nothing was said.
///
/// @param results evaluation results to import
/// @param figures exported figures and data
/// @param workspaces workspaces and their copies
public record Folders(Optional<Path> results, Optional<Path> figures, Optional<Path> workspaces) {
    public static final Folders UNSAID = new Folders(Optional.empty(), Optional.empty(), Optional.empty());

    public Folders withResults(Optional<Path> folder) {
        return new Folders(folder, figures, workspaces);
    }

    public Folders withFigures(Optional<Path> folder) {
        return new Folders(results, folder, workspaces);
    }

    public Folders withWorkspaces(Optional<Path> folder) {
        return new Folders(results, figures, folder);
    }
}
