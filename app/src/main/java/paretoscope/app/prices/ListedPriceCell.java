package paretoscope.app.prices;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/// An entry that can be chosen: its name, and under it the prices and the list.
final class ListedPriceCell extends ListCell<ListedPrice> {
    private final Label name = new Label();
    private final Label rates = new Label();
    private final VBox both = new VBox(name, rates);

    ListedPriceCell() {
        rates.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ListedPrice price, boolean empty) {
        super.updateItem(price, empty);
        if (empty || price == null) {
            setGraphic(null);
            return;
        }
        name.setText(price.entry().model());
        rates.setText(RatesText.of(price.entry()) + " · " + price.entry().list());
        setGraphic(both);
    }
}
