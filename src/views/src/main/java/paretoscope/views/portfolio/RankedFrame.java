package paretoscope.views.portfolio;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;
import paretoscope.store.MetricMatch;

/// A frame of top-k policies as SCOPE-RL prints it: a row for each place of each estimator's ranking, with the true value of
/// the policy at that place.
///
/// @param place the column of places
/// @param truth the column of true values
/// @param baseline what the incumbent was worth, as the frame's own ratios tell it
public record RankedFrame(String place, String truth, Optional<String> baseline) {
    private static final String PLACE = "topk";
    private static final String TRUTH = "k-th";

    /// The frame these configurations are, if they are one.
    public static Optional<RankedFrame> in(ConfigurationTable table) {
        return table.resolve(PLACE) instanceof MetricMatch.One && table.column(TRUTH).isPresent()
                ? Optional.of(new RankedFrame(PLACE, TRUTH, baseline(table)))
                : Optional.empty();
    }

    /// The ratio is (best − baseline) / std wherever it is above 0, so that the baseline follows from any such row; the
    /// median of what they say, because the frame is rounded.
    private static Optional<String> baseline(ConfigurationTable table) {
        var best = table.column("best").map(MetricColumn::values);
        var std = table.column("std").map(MetricColumn::values);
        var ratio = table.column("sharpe_ratio").map(MetricColumn::values);
        if (best.isEmpty() || std.isEmpty() || ratio.isEmpty()) {
            return Optional.empty();
        }
        double[] said = IntStream.range(0, table.size())
                .filter(row -> ratio.get()[row] > 0 && Double.isFinite(ratio.get()[row]) && std.get()[row] > 0)
                .mapToDouble(row -> best.get()[row] - ratio.get()[row] * std.get()[row]).sorted().toArray();
        return said.length == 0
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%.4f", said[said.length / 2]));
    }
}
