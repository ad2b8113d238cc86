import org.jspecify.annotations.NullMarked;

/// Sweeps of merging coefficients: designs, surrogates, predicted fronts, and the evaluator inside the program.
@NullMarked
module paretoscope.merge {
    requires static transitive org.jspecify;
    requires transitive paretoscope.eval;
    requires transitive paretoscope.analysis;
    requires transitive paretoscope.compute;
    requires transitive paretoscope.weights;
    requires hipparchus.core;
    requires hipparchus.optim;
    requires moeaframework;
    requires org.apache.commons.csv;
    requires com.microsoft.onnxruntime;
    requires tools.jackson.databind;

    uses paretoscope.eval.source.TableProbe;

    exports paretoscope.merge.design;
    exports paretoscope.merge.evaluate;
    exports paretoscope.merge.search;
    exports paretoscope.merge.surrogate;
    exports paretoscope.merge.sweep;
}
