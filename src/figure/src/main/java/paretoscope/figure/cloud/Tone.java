package paretoscope.figure.cloud;

/// How the number of points on a pixel becomes its opacity.
public enum Tone {
    /// By the logarithm of the count: ten times the points look about equally much darker everywhere.
    LOG,
    /// By rank among the pixels that have points, so that the whole range of opacities is used whatever the counts.
    EQUALISED,
    /// In proportion to the count: honest about amounts, blind to thin parts.
    LINEAR;

    /// Below this a lone point would not be seen on paper.
    private static final double FAINTEST = 0.2;

    /// The opacity in [0, 1] of each level; level 0 is an empty pixel and clear.
    ///
    /// `pixels[level]` is how many pixels have the level.
    double[] opacities(long[] pixels) {
        var opacities = new double[pixels.length];
        long below = 0;
        long all = 0;
        for (int level = 1; level < pixels.length; level++) {
            all += pixels[level];
        }
        for (int level = 1; level < pixels.length; level++) {
            below += pixels[level];
            opacities[level] = FAINTEST + (1 - FAINTEST) * switch (this) {
                case LOG -> Math.log1p(level) / Math.log1p(pixels.length - 1);
                case EQUALISED -> (double) below / all;
                case LINEAR -> (double) level / (pixels.length - 1);
            };
        }
        return opacities;
    }
}
