package paretoscope.app.editing;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The aliases, a line to add one, and names that look alike.
final class AliasesView extends VBox {
    private final AliasesViewModel aliases;
    private final VBox suggestions = new VBox();

    AliasesView(AliasesViewModel aliases) {
        this.aliases = aliases;
        getStyleClass().add("aliases");
        var list = new ListView<>(aliases.aliases());
        list.setId("aliases");
        list.setAccessibleText("Names that join with others");
        list.setPlaceholder(new Label("Every name stands for itself."));
        list.setCellFactory(_ -> new AliasCell());
        list.setPrefHeight(200);
        VBox.setVgrow(list, Priority.ALWAYS);
        suggestions.getStyleClass().add("suggestions");
        getChildren().addAll(adding(), list, suggestions);
        aliases.suggestions().addListener((ListChangeListener<ModelName.Likeness>) _ -> showSuggestions());
        showSuggestions();
    }

    private HBox adding() {
        var name = names("alias-name", "Name in a file");
        var with = names("alias-with", "Model it means");
        var join = new Button("Join");
        join.setId("join");
        join.setMinWidth(Region.USE_PREF_SIZE);
        join.getStyleClass().add(Styles.ACCENT);
        join.disableProperty().bind(Bindings.createBooleanBinding(
                () -> name.getEditor().getText().isBlank() || with.getEditor().getText().isBlank(),
                name.getEditor().textProperty(), with.getEditor().textProperty()));
        join.setOnAction(_ -> {
            aliases.join(name.getEditor().getText(), with.getEditor().getText());
            name.getEditor().clear();
            with.getEditor().clear();
        });
        var line = new HBox(name, new Label("is another name of"), with, join);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("form-row");
        return line;
    }

    private ComboBox<String> names(String id, String prompt) {
        var box = new ComboBox<>(FXCollections.observableArrayList(aliases.models()));
        aliases.models().addListener((ListChangeListener<String>) _ -> box.getItems().setAll(aliases.models()));
        box.setId(id);
        box.setEditable(true);
        box.setPromptText(prompt);
        box.setAccessibleText(prompt);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(120);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void showSuggestions() {
        suggestions.getChildren().clear();
        if (aliases.suggestions().isEmpty()) {
            return;
        }
        var heading = new Label("These look alike");
        heading.getStyleClass().addAll(Styles.TEXT_CAPTION, "form-section");
        suggestions.getChildren().add(heading);
        aliases.suggestions().stream().limit(8).map(this::suggestion).forEach(suggestions.getChildren()::add);
    }

    private Node suggestion(ModelName.Likeness likeness) {
        var join = new Button("Join");
        join.getStyleClass().add(Styles.SMALL);
        join.setAccessibleText("Join " + likeness.name() + " with " + likeness.with());
        join.setMinWidth(Region.USE_PREF_SIZE);
        join.setOnAction(_ -> aliases.join(likeness.name(), likeness.with()));
        var line = new HBox(pair(likeness.name(), likeness.with()), new Spacer(), join);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static HBox pair(String name, String with) {
        var arrow = new FontIcon(Feather.ARROW_RIGHT);
        arrow.getStyleClass().add("muted-icon");
        var pair = new HBox(new Label(name), arrow, new Label(with));
        pair.setAlignment(Pos.CENTER_LEFT);
        pair.getStyleClass().add("form-row");
        return pair;
    }

    private final class AliasCell extends ListCell<AliasesViewModel.Alias> {
        @Override
        protected void updateItem(AliasesViewModel.Alias alias, boolean empty) {
            super.updateItem(alias, empty);
            if (empty || alias == null) {
                setGraphic(null);
                return;
            }
            var separate = new Button("", new FontIcon(Feather.X));
            separate.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
            separate.setAccessibleText("Let " + alias.name() + " stand for itself");
            separate.setOnAction(_ -> aliases.separate(alias));
            var line = new HBox(pair(alias.name(), alias.with()), new Spacer(), separate);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }
}
