package paretoscope.app.editing;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import paretoscope.eval.Configuration;

/// What editing needs of the workspace. Called in the background.
public interface Saying {
    /// Keeps what differs from what was said before; each difference can be undone.
    void say(Configuration configuration, ConfigurationSays before, ConfigurationSays now) throws Exception;

    /// The models of the workspace, as they are called here.
    SortedSet<String> models() throws Exception;

    /// What a file calls a model, and what it is called here.
    Map<String, String> aliases() throws Exception;

    void join(String name, String with) throws Exception;

    void separate(String name) throws Exception;

    /// What undo would take back, in words; empty when there is nothing.
    Optional<String> undoable() throws Exception;

    Optional<String> redoable() throws Exception;

    /// Takes the last command back; what it was.
    Optional<String> undo() throws Exception;

    Optional<String> redo() throws Exception;
}
