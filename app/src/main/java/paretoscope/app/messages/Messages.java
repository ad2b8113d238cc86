package paretoscope.app.messages;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import paretoscope.app.screen.UiThread;

/// What the program has told the user, the newest first; features post from any thread.
public final class Messages {
    private static final int KEPT = 200;

    private final UiThread ui;
    private final ObservableList<Message> list = FXCollections.observableArrayList();
    private final ObservableList<Message> shown = FXCollections.unmodifiableObservableList(list);

    public Messages(UiThread ui) {
        this.ui = ui;
    }

    /// Tells the user.
    public void post(Message message) {
        ui.run(() -> {
            list.addFirst(message);
            if (list.size() > KEPT) {
                list.removeLast();
            }
        });
    }

    /// The messages kept, the newest first; to be read on the window's thread.
    public ObservableList<Message> shown() {
        return shown;
    }

    /// Forgets all.
    public void clear() {
        list.clear();
    }
}
