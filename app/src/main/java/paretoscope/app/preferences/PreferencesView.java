package paretoscope.app.preferences;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.dialog.FormGrid;
import paretoscope.app.theme.ThemeChoice;

/// The preferences as a form.
final class PreferencesView extends FormGrid {
    private final PreferencesViewModel preferences;

    PreferencesView(PreferencesViewModel preferences) {
        this.preferences = preferences;
        getStyleClass().add("preferences");
        section("Appearance");
        field("Theme", radios(List.of(ThemeChoice.values()), ThemeChoice::label, preferences.themeProperty(), true));
        field("Text size", textSize());
        section("Numbers");
        field("Values",
                radios(List.of(NumberForm.values()), NumberForm::label, preferences.numbersProperty(), false));
        field("Money", money());
        var remark = new Label();
        remark.textProperty().bind(preferences.moneyRemarkProperty());
        remark(remark);
        section("Folders");
        field("Results to import", folder("Results to import", preferences.resultsProperty()));
        field("Figures", folder("Figures", preferences.figuresProperty()));
        field("Workspaces", folder("Workspaces", preferences.workspacesProperty()));
    }

    private static <T> Node radios(List<T> values, Function<T, String> label, Property<T> chosen, boolean inARow) {
        var group = new ToggleGroup();
        var buttons = values.stream().map(value -> {
            var button = new RadioButton(label.apply(value));
            button.setToggleGroup(group);
            button.setUserData(value);
            button.setOnAction(_ -> chosen.setValue(value));
            return button;
        }).toList();
        chosen.subscribe(value -> buttons.forEach(button -> button.setSelected(button.getUserData() == value)));
        var box = inARow ? new HBox() : new VBox();
        box.getStyleClass().add(inARow ? "form-row" : "form-column");
        box.getChildren().addAll(buttons);
        return box;
    }

    private Node textSize() {
        var slider = new Slider(Preferences.SMALLEST_FONT, Preferences.LARGEST_FONT,
                preferences.fontSizeProperty().get());
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setId("text-size");
        HBox.setHgrow(slider, Priority.ALWAYS);
        var size = new Label();
        size.getStyleClass().add("numeric");
        slider.valueProperty().subscribe(value -> {
            preferences.fontSizeProperty().set((int) Math.round(value.doubleValue()));
            size.setText(Math.round(value.doubleValue()) + " px");
        });
        preferences.fontSizeProperty().subscribe(pixels -> slider.setValue(pixels));
        return row(slider, size);
    }

    private Node money() {
        var currency = new ChoiceBox<String>();
        currency.getItems().setAll(Money.known());
        currency.valueProperty().bindBidirectional(preferences.currencyProperty());
        currency.setAccessibleText("Currency");
        var rate = new TextField();
        rate.setPrefColumnCount(7);
        rate.setId("rate");
        rate.setAccessibleText("How many of the currency one dollar is worth");
        rate.textProperty().bindBidirectional(preferences.rateProperty());
        var at = new Label("at");
        var each = new Label("to the dollar");
        for (var node : List.of(at, rate, each)) {
            node.visibleProperty().bind(preferences.currencyProperty().isNotEqualTo("USD"));
        }
        return row(currency, at, rate, each);
    }

    private Node folder(String title, ObjectProperty<Optional<Path>> folder) {
        var path = new Label();
        path.getStyleClass().add("folder-path");
        path.setMinWidth(0);
        folder.subscribe(chosen -> path.setText(chosen.map(Path::toString).orElse("the one used last")));
        folder.subscribe(chosen -> path.pseudoClassStateChanged(Styles.STATE_ACCENT, chosen.isPresent()));
        var choose = new Button("Choose…");
        choose.setAccessibleText("Choose the folder for " + title);
        choose.setOnAction(_ -> choose(title, folder));
        var forget = new Button("", new FontIcon(Feather.X));
        forget.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        forget.setAccessibleText("Use the folder used last for " + title);
        forget.setOnAction(_ -> folder.set(Optional.empty()));
        forget.visibleProperty().bind(folder.map(Optional::isPresent));
        return row(path, new Spacer(), forget, choose);
    }

    private void choose(String title, ObjectProperty<Optional<Path>> folder) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        folder.get().map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
                .ifPresent(chosen -> folder.set(Optional.of(chosen.toPath())));
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("form-row");
        return row;
    }
}
