package paretoscope.app.table;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;

/// The columns of the table as the toolkit wants them.
final class ConfigurationColumns {
    private final TableViewModel table;

    ConfigurationColumns(TableViewModel table) {
        this.table = table;
    }

    TableColumn<ConfigurationRow, ConfigurationRow> labels() {
        var column = column("Configuration", 230);
        column.setComparator(Comparator.comparing(ConfigurationRow::label, String.CASE_INSENSITIVE_ORDER));
        column.setCellFactory(_ -> new LabelCell());
        column.setReorderable(false);
        return column;
    }

    TableColumn<ConfigurationRow, ConfigurationRow> of(ColumnItem item) {
        return switch (item) {
            case ColumnItem.Attribute attribute -> attribute(attribute);
            case ColumnItem.Number number -> number(number);
        };
    }

    private TableColumn<ConfigurationRow, ConfigurationRow> attribute(ColumnItem.Attribute item) {
        var column = column(item.name(), Math.clamp(item.name().length() * 9L + 40, 90, 180));
        column.setComparator(Comparator.comparing(row -> row.content().attribute(row.index(), item.name()).orElse(""),
                String.CASE_INSENSITIVE_ORDER));
        column.setCellFactory(_ -> new AttributeCell(item.name()));
        return column;
    }

    private TableColumn<ConfigurationRow, ConfigurationRow> number(ColumnItem.Number item) {
        var column = column("", Math.clamp(item.name().length() * 8L + 40, 96, 190));
        column.setGraphic(header(item));
        column.getStyleClass().add("value-column");
        column.setComparator((a, b) -> compare(a, b, item.position(), column.getSortType()));
        column.setCellFactory(_ -> new ValueCell(table, item));
        // Whoever sorts a quality wants the best first.
        column.setSortType(item.metric().direction().filter(Direction.HIGHER_IS_BETTER::equals).isPresent()
                ? SortType.DESCENDING
                : SortType.ASCENDING);
        return column;
    }

    private static TableColumn<ConfigurationRow, ConfigurationRow> column(String title, double width) {
        var column = new TableColumn<ConfigurationRow, ConfigurationRow>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        return column;
    }

    /// Rows without a number come last, whichever way the column is sorted; the toolkit swaps the two when it sorts
    /// downwards.
    static int compare(ConfigurationRow a, ConfigurationRow b, int position, SortType type) {
        double first = a.content().value(a.index(), position).orNaN();
        double second = b.content().value(b.index(), position).orNaN();
        if (Double.isNaN(first) || Double.isNaN(second)) {
            int last = Boolean.compare(Double.isNaN(first), Double.isNaN(second));
            return type == SortType.ASCENDING ? last : -last;
        }
        return Double.compare(first, second);
    }

    private VBox header(ColumnItem.Number item) {
        var name = new Label(item.name());
        var unit = new Label(subtitle(table.text().shown(item.metric())));
        unit.getStyleClass().addAll(Styles.TEXT_SMALL, "unit");
        var header = new VBox(name, unit);
        header.getStyleClass().add("value-header");
        Tooltip.install(header, new Tooltip(item.name() + ", " + item.column().known() + " known"));
        return header;
    }

    private static String subtitle(Metric metric) {
        var unit = metric.unit().symbol();
        var shown = unit.equals("1") ? "" : unit;
        return (shown + " " + metric.direction().map(way -> way == Direction.HIGHER_IS_BETTER ? "↑" : "↓").orElse(""))
                .strip();
    }

    private static final class AttributeCell extends TableCell<ConfigurationRow, ConfigurationRow> {
        private final String name;

        AttributeCell(String name) {
            this.name = name;
        }

        @Override
        protected void updateItem(ConfigurationRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.content().attribute(row.index(), name).orElse(""));
        }
    }
}
