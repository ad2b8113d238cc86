package paretoscope.app.techniques;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.analyses.AnalysisFeature;
import paretoscope.app.commands.Command;
import paretoscope.app.feature.ViewContext;

/// The techniques view for the window; what it works out can be sent to the front view.
public final class TechniquesFeature extends AnalysisFeature {
    private final Sending sending;

    public TechniquesFeature(ViewContext context) {
        this(new TechniquesViewModel(context));
    }

    private TechniquesFeature(TechniquesViewModel model) {
        this(model, Sending.of(model));
    }

    private TechniquesFeature(TechniquesViewModel model, Sending sending) {
        super(new Named("techniques", "Techniques", Feather.LAYERS, "digits-repeats"), model,
                () -> new TechniquesInspector(model, sending));
        this.sending = sending;
    }

    @Override
    public List<Command> commands() {
        return List.of(sending.send(), sending.clear());
    }
}
