package paretoscope.app.table;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.screen.Subscriptions;

/// Where the value that is looked into comes from.
final class OriginsView extends BorderPane {
    private final TableViewModel table;
    private final Label title = new Label();
    private final Label value = new Label();
    private final VBox cards = new VBox();
    private final Subscriptions subscriptions = new Subscriptions();
    private final ListChangeListener<ValueOrigin> onList = _ -> fill();

    OriginsView(TableViewModel table) {
        this.table = table;
        getStyleClass().add("origins");
        setId("origins");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        value.getStyleClass().addAll(Styles.TITLE_4);
        cards.getStyleClass().add("origin-cards");
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        setTop(head());
        setCenter(scroll);
        subscriptions.add(table.origins().inspectedProperty().subscribe(this::show));
        table.origins().list().addListener(onList);
        fill();
    }

    void detach() {
        subscriptions.close();
        table.origins().list().removeListener(onList);
    }

    private VBox head() {
        var close = new Button("", new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setAccessibleText("Close the origin of the value");
        close.setOnAction(_ -> table.origins().leave());
        var first = new HBox(title, new Spacer(), close);
        first.setAlignment(Pos.TOP_LEFT);
        var head = new VBox(first, value);
        head.getStyleClass().add("origins-head");
        return head;
    }

    private void show(Optional<Inspected> inspected) {
        inspected.ifPresent(now -> {
            title.setText(now.title());
            value.setText(table.text().of(now.column().metric(),
                    now.row().content().value(now.row().index(), now.column().position())));
        });
    }

    private void fill() {
        var origins = table.origins().list();
        cards.getChildren().setAll(origins.stream().map(origin -> new OriginCard(table, origin)).toList());
        if (origins.size() > 1) {
            var remark = new Label("Averaged from " + origins.size() + " runs:");
            remark.getStyleClass().add(Styles.TEXT_MUTED);
            cards.getChildren().addFirst(remark);
        }
    }
}
