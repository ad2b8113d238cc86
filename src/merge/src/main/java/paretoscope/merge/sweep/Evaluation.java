package paretoscope.merge.sweep;

/// A proposal and how it ended.
public record Evaluation(Proposal proposal, Outcome outcome) {}
