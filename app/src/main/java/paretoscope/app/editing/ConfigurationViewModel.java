package paretoscope.app.editing;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.eval.Configuration;

/// A configuration while the user says something about it.
public final class ConfigurationViewModel {
    private final Configuration configuration;
    private final ConfigurationSays before;
    private final Saying saying;
    private final Executor background;
    private final Messages messages;
    private final StringProperty label;
    private final StringProperty colour;
    private final StringProperty note;
    private final BooleanProperty hidden;
    private final BooleanProperty free;

    public ConfigurationViewModel(Configuration configuration, ConfigurationSays before, Saying saying,
            Executor background, Messages messages) {
        this.configuration = configuration;
        this.before = before;
        this.saying = saying;
        this.background = background;
        this.messages = messages;
        label = new SimpleStringProperty(this, "label", before.label());
        colour = new SimpleStringProperty(this, "colour", before.colour());
        note = new SimpleStringProperty(this, "note", before.note());
        hidden = new SimpleBooleanProperty(this, "hidden", before.hidden());
        free = new SimpleBooleanProperty(this, "free", before.free());
    }

    /// What the files say it is: the model and its settings.
    public String description() {
        return configuration.model() + configuration.settings().entrySet().stream()
                .map(setting -> ", " + setting.getKey() + " = " + setting.getValue()).reduce("", String::concat);
    }

    public Configuration configuration() {
        return configuration;
    }

    /// The name on charts and in tables; empty for the one the files give.
    public StringProperty labelProperty() {
        return label;
    }

    /// `#rrggbb`, or empty for the palette's.
    public StringProperty colourProperty() {
        return colour;
    }

    public StringProperty noteProperty() {
        return note;
    }

    public BooleanProperty hiddenProperty() {
        return hidden;
    }

    public BooleanProperty freeProperty() {
        return free;
    }

    /// Keeps what was changed.
    public void keep() {
        var now = new ConfigurationSays(label.get().strip(), colour.get(), note.get().strip(), hidden.get(),
                free.get());
        if (now.equals(before)) {
            return;
        }
        background.execute(() -> {
            try {
                saying.say(configuration, before, now);
            } catch (Exception e) {
                messages.post(Message.error("That could not be kept. " + Sentences.of(e)));
            }
        });
    }
}
