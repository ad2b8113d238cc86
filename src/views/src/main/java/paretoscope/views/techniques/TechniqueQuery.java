package paretoscope.views.techniques;

import java.util.Optional;
import paretoscope.store.Scope;

/// Whose attempts a technique is worked out from; quality and cost are found by themselves where only one can be meant.
///
/// @param parallel whether the calls of one item are made at once, so that the slowest decides how long they take
public record TechniqueQuery(Scope scope, Optional<String> quality, Optional<String> cost, boolean parallel) {
    /// Calls one after another.
    public TechniqueQuery(Scope scope, Optional<String> quality, Optional<String> cost) {
        this(scope, quality, cost, false);
    }
}
