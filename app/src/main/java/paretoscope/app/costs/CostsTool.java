package paretoscope.app.costs;

import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.FileDialogs;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.Role;
import paretoscope.app.tool.Tool;
import paretoscope.app.tool.ToolContext;

/// Adding costs for the window; the front shows a cost as soon as it has been added.
public final class CostsTool extends Tool {
    private final FrontViewModel front;

    public CostsTool(ToolContext context, FrontViewModel front) {
        super(new Named("costs", "Costs", Feather.PLUS_CIRCLE, "Shortcut+Shift+P"), context);
        this.front = front;
    }

    @Override
    protected DialogBody content() {
        var costs = new CostsViewModel(context().project(), context().questions(), context().edits(), context().ui(),
                context().messages(), name -> front.change(question -> question.with(Role.COST, Optional.of(name))));
        var body = new DialogBody("Costs", new CostsView(costs, () -> choose("Runtime profiles",
                FileDialogs.Kind.of("Profiles", "*.json")).ifPresent(costs::readProfiles)))
                .explained("A cost of your own, made of what was measured. The views offer it; undo takes it back.");
        body.dismiss("Close");
        var add = body.primary("Add cost", costs::keep);
        add.setId("add-cost");
        add.disableProperty().bind(costs.keepableProperty().not());
        body.onClosed(costs::close);
        return body;
    }
}
