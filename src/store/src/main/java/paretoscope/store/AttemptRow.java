package paretoscope.store;

import paretoscope.eval.Attempt;

/// A stored attempt with its run and its place in the order of the file.
public record AttemptRow(long runId, long ordinal, Attempt attempt) {}
