package paretoscope.app.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import paretoscope.app.editing.ConfigurationSays;
import paretoscope.eval.Configuration;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;

/// Three configurations on two tasks, one without a cost; and a workspace that remembers corrections.
final class SmallTable implements TableContent, TableData {
    static final int ACCURACY = 0;
    static final int COST = 1;

    private static final Metric ACCURACY_METRIC = Metric.share("accuracy");
    private static final Metric COST_METRIC = Metric.cost("cost", Unit.USD);
    private static final String[] LABELS = {"alpha", "beta (high)", "gamma"};

    final List<String> corrections = new ArrayList<>();
    private final Quantity[] accuracy = {Quantity.of(0.5), Quantity.of(0.75), Quantity.of(0.25)};
    private final Quantity[] cost = {Quantity.of(2), Quantity.unknown("the board writes 0"), Quantity.of(0.125)};

    @Override
    public int size() {
        return LABELS.length;
    }

    @Override
    public String label(int row) {
        return LABELS[row];
    }

    @Override
    public List<String> attributes() {
        return List.of("effort", "tool");
    }

    @Override
    public Optional<String> attribute(int row, String name) {
        return name.equals("tool") ? Optional.of("table") : row == 1 ? Optional.of("high") : Optional.empty();
    }

    @Override
    public List<ContentColumn> columns() {
        return List.of(new ContentColumn("accuracy", ACCURACY_METRIC, Optional.empty(), false, 3),
                new ContentColumn("cost", COST_METRIC, Optional.empty(), false, 2),
                new ContentColumn("algebra/accuracy", ACCURACY_METRIC, Optional.of("algebra"), false, 3),
                new ContentColumn("logic/accuracy", ACCURACY_METRIC, Optional.of("logic"), false, 3));
    }

    @Override
    public Quantity value(int row, int column) {
        return column == COST ? cost[row] : accuracy[row];
    }

    @Override
    public Quantity standardError(int row, int column) {
        return Quantity.NOT_RECORDED;
    }

    @Override
    public OptionalLong n(int row, int column) {
        return OptionalLong.of(4);
    }

    @Override
    public Optional<String> colour(int row) {
        return Optional.empty();
    }

    @Override
    public String note(int row) {
        return row == 2 ? "interrupted once" : "";
    }

    @Override
    public boolean hidden(int row) {
        return false;
    }

    @Override
    public Configuration configuration(int row) {
        return Configuration.of(LABELS[row]);
    }

    @Override
    public ConfigurationSays says(int row) {
        return new ConfigurationSays("", "", note(row), false, false);
    }

    @Override
    public TableContent load(boolean hidden) {
        return this;
    }

    @Override
    public List<ValueOrigin> origins(TableContent content, int row, int column) {
        return List.of(new ValueOrigin(row, "algebra", columns().get(column).metric(), value(row, column),
                "Read as it stands in the file.", "board.csv", "line " + (row + 2), Optional.empty(), "", false));
    }

    @Override
    public void correct(ValueOrigin origin, Quantity value, String why) {
        corrections.add(origin.metric().name() + " of run " + origin.run() + ": " + why);
        (origin.metric().equals(COST_METRIC) ? cost : accuracy)[(int) origin.run()] = value;
    }

    @Override
    public void takeBack(ValueOrigin origin) {
        corrections.removeLast();
    }
}
