package paretoscope.app.editing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;

/// The workspaces used last, the newest first, kept as a text file of one path a line.
public final class RecentWorkspaces {
    private static final int KEPT = 12;

    private final Path file;
    private final Messages messages;
    private final ObservableList<Path> list = FXCollections.observableArrayList();
    private final ObservableList<Path> shownList = FXCollections.unmodifiableObservableList(list);

    /// @param file where the list is kept
    public RecentWorkspaces(Path file, Messages messages) {
        this.file = file;
        this.messages = messages;
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(Path::of).forEach(list::add);
            }
        } catch (IOException | IllegalArgumentException e) {
            messages.post(Message.warning("The list of recent workspaces could not be read: " + e.getMessage()));
        }
    }

    /// Those that still exist.
    public List<Path> present() {
        return list.stream().filter(Files::exists).toList();
    }

    /// Observes the list; it may name files that are gone.
    public ObservableList<Path> list() {
        return shownList;
    }

    /// Puts a workspace at the top.
    public void opened(Path workspace) {
        var now = new ArrayList<>(list);
        var absolute = workspace.toAbsolutePath().normalize();
        now.remove(absolute);
        now.addFirst(absolute);
        list.setAll(now.subList(0, Math.min(KEPT, now.size())));
        write();
    }

    /// Forgets all.
    public void clear() {
        list.clear();
        write();
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, list.stream().map(Path::toString).toList());
        } catch (IOException e) {
            messages.post(Message.warning("The list of recent workspaces could not be kept: " + e.getMessage()));
        }
    }
}
