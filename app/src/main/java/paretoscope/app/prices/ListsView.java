package paretoscope.app.prices;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.prices.PricesViewModel.Prices;

/// The price lists in the order in which they are asked; lists can be imported and forgotten.
final class ListsView extends VBox {
    private final TableView<ListInForce> table = new TableView<>();

    /// @param choose asks for the file of a list
    ListsView(PricesViewModel prices, Runnable choose) {
        getStyleClass().add("price-page");
        table.setId("price-lists");
        table.setAccessibleText("Price lists in the order in which they are asked");
        table.getStyleClass().addAll(Styles.DENSE, Styles.STRIPED, "configurations");
        table.getColumns().add(TextColumns.of("List", 260, row -> row.list().name()));
        table.getColumns().add(TextColumns.of("From", 150, row -> row.origin().words()));
        table.getColumns().add(
                TextColumns.of("Date", 95, row -> row.list().date().map(LocalDate::toString).orElse("not said")));
        table.getColumns().add(
                TextColumns.numbers("Prices", 75, row -> String.valueOf(row.list().entries().size())));
        table.getColumns().add(TextColumns.of("Source", 330, row -> row.list().source()));
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        VBox.setVgrow(table, Priority.ALWAYS);
        var take = new Button("Import list…", new FontIcon(Feather.DOWNLOAD));
        take.setId("import-prices");
        take.setOnAction(_ -> choose.run());
        var forget = new Button("Forget");
        forget.setId("forget-prices");
        forget.setOnAction(_ -> prices.forget(table.getSelectionModel().getSelectedItem().list().name()));
        table.getSelectionModel().selectedItemProperty().subscribe(
                row -> forget.setDisable(row == null || row.origin() == ListInForce.Origin.SHIPPED));
        var hint = new Label("litellm, models.dev, llm-prices, OpenRouter, aider's metadata, or a CSV; drop it here. "
                + "Lists above are asked before those below.");
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setWrapText(true);
        HBox.setHgrow(hint, Priority.ALWAYS);
        var buttons = new HBox(take, forget, hint);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("form-row");
        getChildren().setAll(table, buttons);
    }

    void show(Prices now) {
        table.getItems().setAll(ListInForce.of(now.book()));
    }
}
