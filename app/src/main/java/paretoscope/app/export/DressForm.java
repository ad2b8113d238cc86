package paretoscope.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import paretoscope.app.dialog.FormGrid;
import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.DirectLabels;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.FigureStyle;
import paretoscope.figure.spec.FigureText;
import paretoscope.figure.spec.LegendPlacement;
import paretoscope.figure.spec.Palette;
import paretoscope.figure.spec.ThemeName;
import paretoscope.figure.spec.VenuePreset;

/// Everything about a figure's dress that can be chosen, as a form.
final class DressForm extends FormGrid {
    private final ExportViewModel export;
    /// Set while the form follows the figure, so that showing a value is not taken for choosing it.
    private boolean following;

    DressForm(ExportViewModel export) {
        this.export = export;
        getStyleClass().add("dress-form");
        file();
        page();
        dress();
        words();
    }

    private void file() {
        section("File");
        var format = new ChoiceBox<Format>();
        format.setId("format");
        format.getItems().setAll(Format.PDF, Format.SVG, Format.PNG);
        format.setConverter(named(DressNames::of));
        format.setMaxWidth(Double.MAX_VALUE);
        format.valueProperty().bindBidirectional(export.formatProperty());
        field("Format", format);
        var data = new CheckBox("Data as CSV");
        data.setId("also-data");
        data.selectedProperty().bindBidirectional(export.alsoDataProperty());
        var spec = new CheckBox("Figure spec");
        spec.setId("also-spec");
        spec.selectedProperty().bindBidirectional(export.alsoSpecProperty());
        field("Also write", row(data, spec));
    }

    private void page() {
        section("Page");
        var venues = new ArrayList<Optional<VenuePreset>>();
        for (var venue : VenuePreset.values()) {
            venues.add(Optional.of(venue));
        }
        venues.add(Optional.empty());
        field("Venue", choice("venue", venues, venue -> venue.map(VenuePreset::title).orElse("Another size"),
                figure -> figure.size().venue(), export::choose));
        var width = new LengthField("width", export, figure -> figure.size().width(), export::widen);
        var height = new LengthField("height", export, figure -> figure.size().height(), export::heighten);
        var unit = new ChoiceBox<LengthUnit>();
        unit.setId("unit");
        unit.setAccessibleText("Unit of lengths");
        unit.getItems().setAll(LengthUnit.values());
        unit.setConverter(named(LengthUnit::symbol));
        unit.valueProperty().bindBidirectional(export.unitProperty());
        field("Size", row(width, new Label("×"), height, unit));
        field("Text size", textSize());
    }

    private void dress() {
        section("Dress");
        field("Theme", choice("theme", List.of(ThemeName.values()), DressNames::of,
                figure -> figure.style().theme(), theme -> restyle(style -> style.themed(theme))));
        field("Palette", choice("palette", Palette.all(), DressNames::of,
                figure -> Palette.named(figure.style().palette()),
                palette -> restyle(style -> style.coloured(palette))));
        field("Legend", choice("legend", List.of(LegendPlacement.values()), DressNames::of, FigureSpec::legend,
                legend -> export.change(figure -> figure.with(legend))));
        field("Labels", choice("labels", List.of(DirectLabels.Which.values()), DressNames::of,
                figure -> figure.labels().which(), which -> export.change(
                        figure -> figure.with(new DirectLabels(which, figure.labels().listed())))));
    }

    private void words() {
        section("Words");
        var title = new TextField();
        title.setId("title");
        title.setPromptText("none; captions usually say it");
        export.specProperty().subscribe(figure -> follow(() -> {
            if (!title.isFocused()) {
                title.setText(figure.text().title());
            }
        }));
        title.textProperty().subscribe((_, text) -> choose(() -> rename(text, export.spec().text().caption())));
        field("Title", title);
        var caption = new TextArea();
        caption.setId("caption");
        caption.setWrapText(true);
        caption.setPrefRowCount(3);
        caption.setPromptText("none");
        export.specProperty().subscribe(figure -> follow(() -> {
            if (!caption.isFocused()) {
                caption.setText(figure.text().caption());
            }
        }));
        caption.textProperty().subscribe((_, text) -> choose(() -> rename(export.spec().text().title(), text)));
        field("Caption", caption);
    }

    private void rename(String title, String caption) {
        export.change(figure -> figure.with(new FigureText(title, figure.text().subtitle(), caption)));
    }

    private void restyle(Function<FigureStyle, FigureStyle> change) {
        export.change(figure -> figure.with(change.apply(figure.style())));
    }

    private Node textSize() {
        var sizes = new SpinnerValueFactory.DoubleSpinnerValueFactory(3, 40, export.spec().style().fontSize(), 0.5);
        var spinner = new Spinner<Double>(sizes);
        spinner.setId("text-size");
        spinner.setEditable(true);
        spinner.setPrefWidth(92);
        export.specProperty().subscribe(figure -> follow(() -> sizes.setValue(figure.style().fontSize())));
        sizes.valueProperty().subscribe((_, size) -> choose(() -> restyle(style -> style.sized(size))));
        return row(spinner, new Label("pt"));
    }

    private <T> ComboBox<T> choice(String id, List<T> values, Function<T, String> name, Function<FigureSpec, T> current,
            Consumer<T> chosen) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(named(name));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(20);
        export.specProperty().subscribe(figure -> follow(() -> box.setValue(current.apply(figure))));
        box.valueProperty().subscribe((_, value) -> choose(() -> chosen.accept(value)));
        return box;
    }

    private void follow(Runnable showing) {
        boolean before = following;
        following = true;
        showing.run();
        following = before;
    }

    private void choose(Runnable choosing) {
        if (!following) {
            choosing.run();
        }
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("form-row");
        return row;
    }

    private static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the choices are given, \"" + text + "\" cannot be typed");
            }
        };
    }
}
