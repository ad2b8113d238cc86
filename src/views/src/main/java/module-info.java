import org.jspecify.annotations.NullMarked;

/// The program without a screen: import service, saved views, and the way from a query to a figure. Window and command line both call it.
@NullMarked
module paretoscope.views {
    requires static transitive org.jspecify;
    requires transitive paretoscope.eval;
    requires transitive paretoscope.analysis;
    requires transitive paretoscope.figure;
    requires transitive paretoscope.charts;
    requires transitive paretoscope.store;
    requires transitive paretoscope.ingest;
    requires transitive paretoscope.compute;
    requires transitive paretoscope.weights;
    requires transitive paretoscope.merge;
    requires tools.jackson.databind;
    requires org.slf4j;

    exports paretoscope.views;
    exports paretoscope.views.attempts;
    exports paretoscope.views.costofpass;
    exports paretoscope.views.costs;
    exports paretoscope.views.export;
    exports paretoscope.views.figures;
    exports paretoscope.views.front;
    exports paretoscope.views.imports;
    exports paretoscope.views.items;
    exports paretoscope.views.join;
    exports paretoscope.views.portfolio;
    exports paretoscope.views.sweep;
    exports paretoscope.views.techniques;
}
