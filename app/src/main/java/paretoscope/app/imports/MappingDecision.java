package paretoscope.app.imports;

import paretoscope.eval.source.TableMapping;

/// What the user decided about a table.
public sealed interface MappingDecision {
    /// Read it like this, and, if wanted, every table with the same columns from now on.
    record Read(TableMapping mapping, boolean remember) implements MappingDecision {}

    /// Leave this file out and go on with the others.
    record LeaveOut() implements MappingDecision {}

    /// Import nothing at all.
    record Cancel() implements MappingDecision {}
}
