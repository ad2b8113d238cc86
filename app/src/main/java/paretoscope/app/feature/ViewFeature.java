package paretoscope.app.feature;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import paretoscope.app.commands.Command;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.store.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A view as the window knows it: a tab, an inspector, commands, a figure to export, and what it remembers.
///
/// The desk makes it when a project opens, restores it, tells it which runs count, attaches and detaches it as its tab comes
/// and goes, and closes it with the project. Everything is called on the window's thread; work is done elsewhere.
public interface ViewFeature extends AutoCloseable {
    /// The name of what the view remembers and of its pictures; never changes.
    String id();

    /// As the tab and the menu name it.
    String title();

    Ikon icon();

    /// What fills the tab.
    Region content();

    /// Makes what stands at the right while the view is shown, once; without it the content has the room.
    default Optional<Supplier<? extends Region>> inspector() {
        return Optional.empty();
    }

    /// Whether the table of configurations stands below the content.
    default boolean hasTableBelow() {
        return false;
    }

    /// Whether there is nothing to do here before results are imported.
    default boolean needsResults() {
        return true;
    }

    /// What can be done in this view, for the menu; each says by itself when it is possible.
    default List<Command> commands() {
        return List.of();
    }

    /// Lets the view's context menus offer these; they act on what is picked.
    default void offer(List<Command> onSelection) {}

    /// The names of the pages the view can turn to, as its memory calls the one it shows (`page`); empty where there is only
    /// one thing to see.
    default List<String> pages() {
        return List.of();
    }

    /// The figure as it is now, for a file or the clipboard; nothing where none is shown.
    default Optional<FigureSpec> figure() {
        return Optional.empty();
    }

    /// What the status bar says while the view is shown.
    ObservableValue<String> statusProperty();

    /// The folder of the sample results that have something to show here.
    default String example() {
        return "aider-polyglot";
    }

    /// Which runs count from now on.
    void look(Scope scope);

    /// The tab has come to the front: what is shown has to be true from now on.
    default void attach() {}

    /// Another tab is in front: nothing needs to be computed for this one.
    default void detach() {}

    /// Puts down what should come back with the project.
    void remember(ObjectNode memory);

    /// Brings back what was put down; what is missing or makes no sense is as at first.
    void restore(JsonNode memory);

    /// Lets go of everything that lives longer.
    @Override
    void close();
}
