package paretoscope.app.messages;

import java.util.Optional;

/// A sentence for the user, and, where there is one, the part of the window to look at.
public record Message(Level level, String text, Optional<Action> action) {
    /// How much a message matters.
    public enum Level {
        INFO,
        DONE,
        WARNING,
        ERROR
    }

    /// Something the user can do about it, named by its button: `Show report`.
    public record Action(String label, Runnable run) {}

    public static Message info(String text) {
        return new Message(Level.INFO, text, Optional.empty());
    }

    public static Message done(String text) {
        return new Message(Level.DONE, text, Optional.empty());
    }

    public static Message warning(String text) {
        return new Message(Level.WARNING, text, Optional.empty());
    }

    public static Message error(String text) {
        return new Message(Level.ERROR, text, Optional.empty());
    }

    /// The same message with a way out.
    public Message with(String label, Runnable run) {
        return new Message(level, text, Optional.of(new Action(label, run)));
    }
}
