package paretoscope.app.feature;

import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.screen.UiThread;
import paretoscope.app.selection.Selection;
import paretoscope.app.simulated.SimulatedPoints;
import paretoscope.app.theme.Theme;
import paretoscope.views.Project;

/// What a view is made with.
///
/// @param background where questions to the workspace are answered
/// @param ui the window's thread
/// @param selection the one selection of all views
/// @param theme of the window; figures follow it
/// @param simulated points one view hands to another
public record ViewContext(Project project, Executor background, UiThread ui, Selection selection,
        ObservableValue<Theme> theme, Messages messages, CurrentPreferences preferences,
        SimulatedPoints simulated) {
    /// The same with questions answered elsewhere.
    public ViewContext answeredIn(Executor other) {
        return new ViewContext(project, other, ui, selection, theme, messages, preferences, simulated);
    }
}
