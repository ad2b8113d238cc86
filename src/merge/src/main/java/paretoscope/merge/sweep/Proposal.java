package paretoscope.merge.sweep;

import paretoscope.merge.design.Coefficients;
import paretoscope.weights.MergeMethod;

/// A merged model that a sweep wants evaluated on all its tasks.
public record Proposal(Purpose purpose, MergeMethod method, Coefficients coefficients) {}
