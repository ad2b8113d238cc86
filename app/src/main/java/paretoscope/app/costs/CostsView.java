package paretoscope.app.costs;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.costs.CostsViewModel.Kept;
import paretoscope.charts.MetricText;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.views.costs.ComputedCost;

/// A cost to be filled in, what it gives for every configuration, and the costs there are.
final class CostsView extends HBox {
    private final CostsViewModel costs;
    private final VBox kept = new VBox();

    /// @param chooseFile asks for a file of profiles
    CostsView(CostsViewModel costs, Runnable chooseFile) {
        this.costs = costs;
        getStyleClass().add("costs");
        kept.getStyleClass().add("suggestions");
        var left = new VBox(new CostForm(costs, chooseFile), kept);
        left.getStyleClass().add("cost-form");
        var said = new Label();
        said.setId("cost-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.textProperty().bind(costs.saidProperty());
        var table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        var right = new VBox(said, table);
        right.getStyleClass().add("cost-preview");
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().setAll(left, right);
        costs.kept().addListener((ListChangeListener<Kept>) _ -> showKept());
        showKept();
    }

    private TableView<ComputedCost> table() {
        var table = new TableView<>(costs.costs());
        table.setId("cost-preview");
        table.setAccessibleText("What the cost would be");
        table.getStyleClass().addAll(Styles.DENSE, Styles.STRIPED, "configurations");
        table.setPlaceholder(new Label("Nothing to show yet."));
        table.getColumns().add(column("Configuration", 220, ComputedCost::label));
        var value = column("Cost", 110, CostsView::value);
        value.getStyleClass().add("count-column");
        table.getColumns().add(value);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    private static String value(ComputedCost cost) {
        return cost.cost() instanceof Quantity.Unknown(String why)
                ? "unknown: " + why
                : MetricText.of(Metric.cost("cost", cost.unit()), cost.cost().orNaN());
    }

    private static TableColumn<ComputedCost, String> column(String title, double width,
            Function<ComputedCost, String> text) {
        var column = new TableColumn<ComputedCost, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private void showKept() {
        kept.getChildren().clear();
        if (!costs.kept().isEmpty()) {
            var heading = new Label("Added");
            heading.getStyleClass().addAll(Styles.TEXT_CAPTION, "form-section");
            kept.getChildren().add(heading);
            costs.kept().forEach(cost -> kept.getChildren().add(line(cost)));
        }
    }

    private Node line(Kept cost) {
        var text = new Label(cost.name() + " = " + cost.words());
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        remove.setAccessibleText("Remove " + cost.name());
        remove.setOnAction(_ -> costs.remove(cost));
        var line = new HBox(text, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
