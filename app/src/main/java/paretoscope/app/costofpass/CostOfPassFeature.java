package paretoscope.app.costofpass;

import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.analyses.AnalysisFeature;
import paretoscope.app.feature.ViewContext;

/// The cost-of-pass view for the window.
public final class CostOfPassFeature extends AnalysisFeature {
    public CostOfPassFeature(ViewContext context) {
        this(new CostOfPassViewModel(context));
    }

    private CostOfPassFeature(CostOfPassViewModel model) {
        super(new Named("cost-of-pass", "Cost-of-pass", Feather.DOLLAR_SIGN, "digits-repeats"), model,
                () -> new CostOfPassInspector(model));
    }
}
