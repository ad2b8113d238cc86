package paretoscope.app.portfolio;

import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.analyses.AnalysisFeature;
import paretoscope.app.feature.ViewContext;

/// The portfolio view for the window.
public final class PortfolioFeature extends AnalysisFeature {
    public PortfolioFeature(ViewContext context) {
        this(new PortfolioViewModel(context));
    }

    private PortfolioFeature(PortfolioViewModel model) {
        super(new Named("portfolio", "Portfolio", Feather.PIE_CHART, "digits-proxies"), model,
                () -> new PortfolioInspector(model));
    }
}
