package paretoscope.app.joins;

import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.tool.Tool;
import paretoscope.app.tool.ToolContext;

/// Joining sources for the window.
public final class JoinsTool extends Tool {
    public JoinsTool(ToolContext context) {
        super(new Named("joins", "Join sources", Feather.GIT_MERGE, "Shortcut+J"), context);
    }

    @Override
    protected DialogBody content() {
        var joins = new JoinsViewModel(context().project(), context().questions(), context().edits(), context().ui(),
                context().messages());
        var body = new DialogBody("Join sources", new JoinsView(joins)).explained(
                "Quality from one source and cost from another on one row. Nothing is joined silently: the rule says what "
                        + "has to agree, and below stands what it matches. Undo takes it back.");
        body.dismiss("Close");
        var join = body.primary("Join", joins::keep);
        join.setId("keep-join");
        join.disableProperty().bind(Bindings.createBooleanBinding(
                () -> joins.reportProperty().get().filter(report -> !report.matched().isEmpty()).isEmpty(),
                joins.reportProperty()));
        body.onClosed(joins::close);
        return body;
    }
}
