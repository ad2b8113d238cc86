package paretoscope.app.prices;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import paretoscope.app.prices.PricesViewModel.Prices;
import paretoscope.app.screen.Subscriptions;

/// All about prices in one window: what costs are made of, the models, the lists, the user's own list.
final class PricesView extends VBox {
    private final PricesViewModel prices;
    private final ModeBar mode;
    private final ModelsView models;
    private final ListsView lists;
    private final OwnPricesViewModel own;
    private final TabPane pages;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param choose asks for the file of a list
    PricesView(PricesViewModel prices, Runnable choose) {
        this.prices = prices;
        mode = new ModeBar(prices);
        models = new ModelsView(prices);
        lists = new ListsView(prices, choose);
        own = new OwnPricesViewModel(prices::keepOwn);
        pages = new TabPane(page("Models", models), page("Lists", lists), page("My prices", new OwnPricesView(own)));
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(pages, Priority.ALWAYS);
        getStyleClass().add("prices");
        getChildren().setAll(mode, pages);
        setOnDragOver(PricesView::over);
        setOnDragDropped(event -> dropped(event, paths -> paths.forEach(prices::importList)));
        subscriptions.add(prices.pricesProperty().subscribe(this::show));
    }

    private static Tab page(String title, Node content) {
        var tab = new Tab(title, content);
        tab.setClosable(false);
        return tab;
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && event.getGestureSource() == null) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private static void dropped(DragEvent event, Consumer<List<Path>> receiver) {
        if (event.getDragboard().hasFiles()) {
            receiver.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private void show(Prices now) {
        mode.show(now);
        models.show(now);
        lists.show(now);
        own.show(now.own());
    }

    /// Shows a page by its place, from 0.
    void turnTo(int page) {
        pages.getSelectionModel().select(page);
    }

    void close() {
        subscriptions.close();
    }
}
