package paretoscope.store;

import java.util.List;

/// What a metric's name, as somebody typed it, stands for among those present.
public sealed interface MetricMatch {
    /// Exactly one column.
    record One(MetricColumn column) implements MetricMatch {}

    /// Several, by name; the user has to say which.
    record Several(List<String> names) implements MetricMatch {
        public Several {
            names = List.copyOf(names);
        }
    }

    /// None; the nearest names that exist.
    record None(List<String> nearest) implements MetricMatch {
        public None {
            nearest = List.copyOf(nearest);
        }
    }
}
