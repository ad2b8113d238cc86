package paretoscope.app.costs;

/// The ways to make a cost, as the dialog offers them.
enum CostKind {
    FORMULA("Formula", "Columns, numbers, + − * / ^, brackets, and abs sqrt exp ln log2 log10 ceil floor round min max "
            + "coalesce. Names with other signs stand in double quotes. Unlike units are not added."),
    GPU_TIME("GPU price × time", "Price per GPU-hour × GPUs × the seconds in a column."),
    THROUGHPUT("GPU price / queries per second", "What a query costs when they are batched at the rate in a column."),
    PROFILE("Runtime profile",
            "Seconds, money or energy from a profile of a model's runtime: HELM's idealized runtimes, "
                    + "or fitted coefficients of an edge device."),
    LABELS("Labels", "The number of strong and of weak labels, each at its price.");

    private final String words;
    private final String explanation;

    CostKind(String words, String explanation) {
        this.words = words;
        this.explanation = explanation;
    }

    String explanation() {
        return explanation;
    }

    @Override
    public String toString() {
        return words;
    }
}
