package paretoscope.app.render;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import paretoscope.app.desk.Desk;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;

/// A picture to be taken.
///
/// @param name of the file, without theme and ending
/// @param results the project in the window, opened when the picture is taken
/// @param act what is done first; what it gives, if anything, is shown in the window's place
record Picture(String name, Results results, Function<Desk, Optional<Parent>> act) {
    /// Where a project comes from.
    @FunctionalInterface
    interface Results {
        Project open() throws WorkspaceException;
    }

    /// Of the whole window, after something was done in it.
    static Picture of(String name, Results results, Consumer<Desk> act) {
        return new Picture(name, results, desk -> {
            act.accept(desk);
            return Optional.empty();
        });
    }

    /// Of a dialog by itself.
    static Picture ofDialog(String name, Results results, Function<Desk, Parent> dialog) {
        return new Picture(name, results, desk -> Optional.of(dialog.apply(desk)));
    }
}
