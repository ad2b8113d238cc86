package paretoscope.app.costs;

/// What a profile's seconds are turned into.
enum Charging {
    SECONDS("the time itself, in seconds"),
    MONEY("money: GPU price × time"),
    ENERGY("energy: GPUs × watts × time");

    private final String words;

    Charging(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
