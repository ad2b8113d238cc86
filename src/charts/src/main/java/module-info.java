import org.jspecify.annotations.NullMarked;

/// Turns analysis results into figure specs: what to draw, no pixels.
@NullMarked
module paretoscope.charts {
    requires static transitive org.jspecify;
    requires transitive paretoscope.eval;
    requires transitive paretoscope.analysis;
    requires transitive paretoscope.figure;

    exports paretoscope.charts;
}
