package paretoscope.app.sources;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Picks values of a facet: a list with boxes, and a field to find a value where there are many.
final class FacetChooser extends VBox {
    private static final int MANY = 8;
    private static final double ROW = 28;
    private static final int MOST_ROWS = 12;

    private final Set<String> chosen;
    private final Consumer<Set<String>> choose;
    private final FilteredList<Facet.Value> values;
    private final ListView<Facet.Value> list = new ListView<>();

    FacetChooser(Facet facet, Set<String> before, Consumer<Set<String>> choose) {
        this.choose = choose;
        chosen = new HashSet<>(before);
        values = new FilteredList<>(FXCollections.observableArrayList(facet.values()));
        getStyleClass().add("facet-chooser");
        if (facet.values().size() > MANY) {
            getChildren().add(finder());
        }
        getChildren().addAll(list(facet), buttons());
    }

    /// Opens a chooser beside a node.
    static void show(Node owner, Facet facet, Set<String> before, Consumer<Set<String>> choose) {
        var popover = new Popover(new FacetChooser(facet, before, choose));
        popover.setTitle(facet.column());
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.LEFT_TOP);
        popover.show(owner);
    }

    private ListView<Facet.Value> list(Facet facet) {
        list.setItems(values);
        list.getStyleClass().add("plain-list");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(Math.min(facet.values().size(), MOST_ROWS) * ROW + 4);
        list.setAccessibleText("Values of " + facet.column());
        list.setCellFactory(_ -> new FacetValueCell(chosen::contains, this::pick));
        list.setOnKeyPressed(event -> {
            var value = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && value != null) {
                pick(value.text(), !chosen.contains(value.text()));
                list.refresh();
            }
        });
        return list;
    }

    private CustomTextField finder() {
        var finder = new CustomTextField();
        finder.setLeft(new FontIcon(Feather.SEARCH));
        finder.setPromptText("Find a value");
        finder.setAccessibleText("Find a value");
        finder.textProperty().subscribe(text -> {
            var wanted = text.strip().toLowerCase(Locale.ROOT);
            values.setPredicate(value -> value.text().toLowerCase(Locale.ROOT).contains(wanted));
        });
        return finder;
    }

    private HBox buttons() {
        var buttons = new HBox(
                button("Choose those listed", () -> values.forEach(value -> chosen.add(value.text()))),
                button("Choose any", chosen::clear));
        buttons.getStyleClass().add("facet-buttons");
        return buttons;
    }

    private Button button(String label, Runnable change) {
        var button = new Button(label);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> {
            change.run();
            choose.accept(Set.copyOf(chosen));
            list.refresh();
        });
        return button;
    }

    private void pick(String value, boolean picked) {
        if (picked) {
            chosen.add(value);
        } else {
            chosen.remove(value);
        }
        choose.accept(Set.copyOf(chosen));
    }
}
