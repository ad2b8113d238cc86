import org.jspecify.annotations.NullMarked;

/// The vocabulary every module speaks: runs, attempts, usage, metrics, and the contracts for reading and storing them.
@NullMarked
module paretoscope.eval {
    requires static transitive org.jspecify;
    requires tools.jackson.databind;

    exports paretoscope.eval;
    exports paretoscope.eval.catalogue;
    exports paretoscope.eval.cost;
    exports paretoscope.eval.formula;
    exports paretoscope.eval.json;
    exports paretoscope.eval.price;
    exports paretoscope.eval.source;
}
