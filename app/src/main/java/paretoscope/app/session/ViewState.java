package paretoscope.app.session;

import java.util.List;
import java.util.Map;
import paretoscope.app.shell.Panels;
import paretoscope.app.sources.Choice;
import tools.jackson.databind.node.ObjectNode;

/// What the user was looking at in a workspace: what takes part, what was picked, how the room is shared out, which view was
/// in front, and what each view remembers.
///
/// @param view the name of the view in front; none is the first
/// @param views what each view remembers, by its name
public record ViewState(Choice choice, List<String> selection, Panels panels, String view,
        Map<String, ObjectNode> views) {
    /// Nothing was looked at yet.
    public static final ViewState FIRST = new ViewState(Choice.EVERYTHING, List.of(), Panels.STANDARD, "", Map.of());

    public ViewState {
        selection = List.copyOf(selection);
        views = Map.copyOf(views);
    }
}
