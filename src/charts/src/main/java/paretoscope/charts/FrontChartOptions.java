package paretoscope.charts;

import paretoscope.figure.spec.DirectLabels;
import paretoscope.figure.spec.FigureText;

/// What of a front chart is shown, and how its third objective is encoded.
///
/// @param steps draw the staircase of the front
/// @param shade fill what the front dominates
/// @param groupFronts draw a staircase for each series instead of one for all
/// @param knee ring the knee
/// @param reference draw the hypervolume's reference point and fill what it measures
/// @param third how the third objective is shown
public record FrontChartOptions(boolean steps, boolean shade, boolean groupFronts, boolean knee, boolean reference,
        Third third, DirectLabels labels, FigureText text) {
    /// The encodings of a third objective.
    public enum Third {
        SIZE,
        COLOUR
    }

    /// Staircase, shaded region, labels on the front.
    public static FrontChartOptions standard() {
        return new FrontChartOptions(true, true, false, false, false, Third.COLOUR, DirectLabels.front(),
                FigureText.none());
    }

    public FrontChartOptions withGroupFronts(boolean perGroup) {
        return new FrontChartOptions(steps, shade, perGroup, knee, reference, third, labels, text);
    }

    public FrontChartOptions withKnee(boolean shown) {
        return new FrontChartOptions(steps, shade, groupFronts, shown, reference, third, labels, text);
    }

    public FrontChartOptions withReference(boolean shown) {
        return new FrontChartOptions(steps, shade, groupFronts, knee, shown, third, labels, text);
    }

    public FrontChartOptions withShade(boolean shown) {
        return new FrontChartOptions(steps, shown, groupFronts, knee, reference, third, labels, text);
    }

    public FrontChartOptions withSteps(boolean shown) {
        return new FrontChartOptions(shown, shade, groupFronts, knee, reference, third, labels, text);
    }

    public FrontChartOptions withThird(Third encoding) {
        return new FrontChartOptions(steps, shade, groupFronts, knee, reference, encoding, labels, text);
    }

    public FrontChartOptions withLabels(DirectLabels which) {
        return new FrontChartOptions(steps, shade, groupFronts, knee, reference, third, which, text);
    }

    public FrontChartOptions withText(FigureText words) {
        return new FrontChartOptions(steps, shade, groupFronts, knee, reference, third, labels, words);
    }
}
