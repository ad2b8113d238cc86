package paretoscope.app.preferences;

import java.io.IOException;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;

/// The preferences in force: everyone may look and listen, and a change is written down at once.
public final class CurrentPreferences {
    private final PreferencesFile file;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Preferences> current = new ReadOnlyObjectWrapper<>(this, "preferences",
            Preferences.standard());

    /// Reads the file; what is wrong with it becomes a message.
    public CurrentPreferences(PreferencesFile file, Messages messages) {
        this.file = file;
        this.messages = messages;
        try {
            current.set(file.read());
        } catch (IOException e) {
            messages.post(Message.warning("The preferences could not be read: " + e.getMessage()));
        }
    }

    public Preferences get() {
        return current.get();
    }

    public ReadOnlyObjectProperty<Preferences> property() {
        return current.getReadOnlyProperty();
    }

    /// Changes and writes the preferences; a change that cannot be written holds until the program ends.
    public void change(UnaryOperator<Preferences> change) {
        var changed = change.apply(current.get());
        if (changed.equals(current.get())) {
            return;
        }
        current.set(changed);
        try {
            file.write(changed);
        } catch (IOException e) {
            messages.post(Message.warning("The preferences could not be kept in " + file.path() + ": " + e.getMessage()
                    + ". They hold until the program ends."));
        }
    }
}
