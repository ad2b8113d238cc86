package paretoscope.app.simulated;

/// What a technique would have scored and cost.
///
/// @param qualityMetric the name its quality goes by, in whose unit the quality is
/// @param costMetric the name its cost goes by
/// @param how the technique in words
/// @param from what it was worked out from, in words
public record SimulatedPoint(String label, String qualityMetric, double quality, String costMetric, double cost,
        String how, String from) {}
