package paretoscope.app.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;

/// The folders whose new files are imported as they appear; kept from one start to the next.
public final class WatchedFolders implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(800);

    private final CurrentPreferences preferences;
    private final Messages messages;
    private final Consumer<List<Path>> imports;
    private final List<FolderWatch> watches = new ArrayList<>();
    private final ObservableList<Path> folders = FXCollections.observableArrayList();
    private final ObservableList<Path> shownFolders = FXCollections.unmodifiableObservableList(folders);

    /// @param imports takes new files in, without questions; called on a background thread
    public WatchedFolders(CurrentPreferences preferences, Messages messages, Consumer<List<Path>> imports) {
        this.preferences = preferences;
        this.messages = messages;
        this.imports = imports;
    }

    /// The folders watched now.
    public ObservableList<Path> folders() {
        return shownFolders;
    }

    /// Watches again what was watched when the program ended; what arrived meanwhile is imported.
    public void resume() {
        for (var folder : preferences.get().watched()) {
            if (Files.isDirectory(folder)) {
                begin(folder);
            } else {
                messages.post(Message.warning("The watched folder " + folder + " is not there; it stays on the list."));
            }
        }
    }

    /// Watches a folder from now on and imports what it holds already.
    public void add(Path folder) {
        if (!folders.contains(folder) && begin(folder)) {
            preferences.change(all -> all.withWatched(and(all.watched(), folder)));
            messages.post(Message.info("Watching " + folder + ": new results are imported as they appear."));
        }
    }

    /// Watches a folder no more; what was imported stays.
    public void remove(Path folder) {
        for (var watch : List.copyOf(watches)) {
            if (watch.folder().equals(folder)) {
                end(watch);
            }
        }
        folders.remove(folder);
        preferences
                .change(all -> all.withWatched(all.watched().stream().filter(kept -> !kept.equals(folder)).toList()));
    }

    @Override
    public void close() {
        List.copyOf(watches).forEach(this::end);
    }

    private boolean begin(Path folder) {
        try {
            watches.add(new FolderWatch(folder, QUIET, imports));
            folders.add(folder);
            imports.accept(List.of(folder));
            return true;
        } catch (IOException e) {
            messages.post(Message.error("The folder " + folder + " cannot be watched: " + e.getMessage()));
            return false;
        }
    }

    private void end(FolderWatch watch) {
        watches.remove(watch);
        try {
            watch.close();
        } catch (IOException e) {
            messages.post(
                    Message.warning("The watch on " + watch.folder() + " did not end cleanly: " + e.getMessage()));
        }
    }

    private static List<Path> and(List<Path> watched, Path folder) {
        return Stream.concat(watched.stream(), Stream.of(folder)).distinct().toList();
    }
}
