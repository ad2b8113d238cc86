package paretoscope.views.portfolio;

import paretoscope.analysis.portfolio.PortfolioRow;

/// What is told of the top k.
public enum Statistic {
    SHARPE_RATIO("SharpeRatio@k"),
    BEST("best@k"),
    WORST("worst@k"),
    MEAN("mean@k"),
    STD("std@k"),
    KTH("k-th"),
    SAFETY("safety violation rate@k");

    private final String title;

    Statistic(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Its value in a portfolio; NaN or infinite where it has no number.
    public double of(PortfolioRow row) {
        return switch (this) {
            case SHARPE_RATIO -> row.sharpeRatio().orNaN();
            case BEST -> row.best();
            case WORST -> row.worst();
            case MEAN -> row.mean();
            case STD -> row.std().orNaN();
            case KTH -> row.kth();
            case SAFETY -> row.safetyViolationRate().orNaN();
        };
    }

    public boolean lowerIsBetter() {
        return this == STD || this == SAFETY;
    }
}
