package paretoscope.app.prices;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The user's own list, every cell a field; what is wrong with it stands below.
final class OwnPricesView extends VBox {
    private static final List<String> TITLES = List.of("Model", "Input", "Output", "Cached in", "Cache write",
            "Reasoning", "Currency", "From", "To");
    private static final List<Integer> WIDTHS = List.of(210, 70, 70, 80, 90, 85, 75, 100, 100);

    private final OwnPricesViewModel own;
    private final TableView<OwnPriceRow> table = new TableView<>();

    OwnPricesView(OwnPricesViewModel own) {
        this.own = own;
        getStyleClass().add("price-page");
        table.setId("own-prices");
        table.setAccessibleText("Your own prices per million tokens");
        table.getStyleClass().addAll(Styles.DENSE, "columns-table");
        table.setItems(own.rows());
        table.setPlaceholder(new Label("Prices you enter here are asked before all lists."));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (int i = 0; i < TITLES.size(); i++) {
            table.getColumns().add(column(i));
        }
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        VBox.setVgrow(table, Priority.ALWAYS);
        var problem = new Label();
        problem.setId("own-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().add("doubt");
        problem.textProperty().bind(own.problemProperty());
        getChildren().setAll(table, problem, buttons());
    }

    private static TableColumn<OwnPriceRow, OwnPriceRow> column(int at) {
        var column = new TableColumn<OwnPriceRow, OwnPriceRow>(TITLES.get(at));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new FieldCell(TITLES.get(at), at));
        column.setPrefWidth(WIDTHS.get(at));
        column.setSortable(false);
        return column;
    }

    private HBox buttons() {
        var add = new Button("Add", new FontIcon(Feather.PLUS));
        add.setId("add-price");
        add.setOnAction(_ -> {
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().select(own.add(""));
            table.scrollTo(own.rows().size() - 1);
        });
        var remove = new Button("Remove", new FontIcon(Feather.MINUS));
        remove.setId("remove-price");
        remove.setOnAction(_ -> own.remove(table.getSelectionModel().getSelectedItems()));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> remove.setDisable(row == null));
        var hint = new Label("Per million tokens; “to” is the first day a price no longer holds.");
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setMinWidth(0);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        var discard = new Button("Discard");
        discard.setOnAction(_ -> own.discard());
        var keep = new Button("Keep");
        keep.setId("keep-own");
        keep.getStyleClass().add(Styles.ACCENT);
        keep.setOnAction(_ -> own.keep());
        keep.disableProperty().bind(own.keepableProperty().not());
        var row = new HBox(add, remove, hint, discard, keep);
        row.getChildren().stream().filter(Button.class::isInstance)
                .forEach(button -> ((Region) button).setMinWidth(Region.USE_PREF_SIZE));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("form-row");
        return row;
    }
}
