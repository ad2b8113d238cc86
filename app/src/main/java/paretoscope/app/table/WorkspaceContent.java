package paretoscope.app.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import paretoscope.app.editing.ConfigurationSays;
import paretoscope.eval.Configuration;
import paretoscope.eval.Quantity;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;

/// The workspace's configurations as the table shows them, with every column worked out once.
final class WorkspaceContent implements TableContent {
    private final ConfigurationTable table;
    private final List<MetricColumn> metrics = new ArrayList<>();
    private final List<ContentColumn> columns = new ArrayList<>();
    private final Map<String, List<String>> texts = new HashMap<>();
    private final List<String> attributes;

    WorkspaceContent(ConfigurationTable table) {
        this.table = table;
        for (var name : table.metrics()) {
            table.column(name).ifPresent(column -> {
                metrics.add(column);
                columns.add(new ContentColumn(name, column.metric(), column.task(), column.total(), column.known()));
            });
        }
        attributes = table.textNames().stream().filter(name -> !name.equals("label")).toList();
        attributes.forEach(name -> table.text(name).ifPresent(column -> texts.put(name, column)));
    }

    ConfigurationTable table() {
        return table;
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public String label(int row) {
        return table.labels().get(row);
    }

    @Override
    public Configuration configuration(int row) {
        return table.configuration(row);
    }

    @Override
    public List<String> attributes() {
        return attributes;
    }

    @Override
    public Optional<String> attribute(int row, String name) {
        return Optional.ofNullable(texts.get(name)).map(column -> column.get(row)).filter(text -> !text.isEmpty());
    }

    @Override
    public List<ContentColumn> columns() {
        return columns;
    }

    @Override
    public Quantity value(int row, int column) {
        return metrics.get(column).value(row);
    }

    @Override
    public Quantity standardError(int row, int column) {
        return metrics.get(column).standardError(row);
    }

    @Override
    public OptionalLong n(int row, int column) {
        return metrics.get(column).n(row);
    }

    @Override
    public Optional<String> colour(int row) {
        return table.appearance(row).colour();
    }

    @Override
    public String note(int row) {
        return table.appearance(row).note().orElse("");
    }

    @Override
    public boolean hidden(int row) {
        return table.appearance(row).hidden();
    }

    @Override
    public ConfigurationSays says(int row) {
        var said = table.appearance(row);
        return new ConfigurationSays(said.label().orElse(""), said.colour().orElse(""), said.note().orElse(""),
                said.hidden(), said.free());
    }
}
