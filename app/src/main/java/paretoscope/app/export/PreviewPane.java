package paretoscope.app.export;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.figure.drawing.Drawing;

/// The figure as it will come out, as large as on paper or fitted into the room there is, and what to mind about it.
final class PreviewPane extends VBox {
    private static final double POINTS_PER_INCH = 72;
    private static final double MARGIN = 48;

    private final ExportViewModel export;
    private final FigurePreview figure = new FigurePreview();
    private final ScrollPane desk = new ScrollPane();
    private final ToggleButton trueSize = new ToggleButton("True size");
    private final ToggleButton fit = new ToggleButton("Fit");
    private final VBox findings = new VBox();

    PreviewPane(ExportViewModel export) {
        this.export = export;
        getStyleClass().add("preview-pane");
        figure.drawingProperty().bind(export.drawingProperty());
        var centred = new StackPane(new Group(figure));
        centred.getStyleClass().add("desk");
        desk.setContent(centred);
        desk.setFitToWidth(true);
        desk.setFitToHeight(true);
        desk.setPannable(true);
        VBox.setVgrow(desk, Priority.ALWAYS);
        findings.getStyleClass().add("findings");
        findings.setId("findings");
        getChildren().addAll(bar(), desk, findings);
        desk.viewportBoundsProperty().subscribe(_ -> zoom());
        export.drawingProperty().subscribe(_ -> zoom());
        trueSize.selectedProperty().subscribe(_ -> zoom());
        export.findings().addListener((ListChangeListener<String>) _ -> showFindings());
        export.problemProperty().subscribe(_ -> showFindings());
    }

    private HBox bar() {
        var group = new ToggleGroup();
        trueSize.setToggleGroup(group);
        fit.setToggleGroup(group);
        trueSize.setSelected(true);
        trueSize.getStyleClass().addAll(Styles.LEFT_PILL, Styles.SMALL);
        fit.getStyleClass().addAll(Styles.RIGHT_PILL, Styles.SMALL);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        var size = new Label();
        size.setId("size");
        size.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        size.textProperty().bind(Bindings.createStringBinding(export::sizeText, export.specProperty(),
                export.formatProperty()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new HBox(size, gap, new HBox(trueSize, fit));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("preview-bar");
        return bar;
    }

    private void zoom() {
        double onPaper = Screen.getPrimary().getDpi() / POINTS_PER_INCH;
        figure.pixelsPerPointProperty()
                .set(trueSize.isSelected()
                        ? onPaper
                        : export.drawingProperty().get().map(this::fitted).orElse(onPaper));
    }

    private double fitted(Drawing drawing) {
        var room = desk.getViewportBounds();
        double factor = Math.min((room.getWidth() - MARGIN) / drawing.width(),
                (room.getHeight() - MARGIN) / drawing.height());
        return Math.clamp(factor, 0.2, 6);
    }

    private void showFindings() {
        findings.getChildren().clear();
        Optional.of(export.problemProperty().get()).filter(text -> !text.isEmpty())
                .ifPresent(text -> findings.getChildren().add(remark(text, Feather.ALERT_OCTAGON, "problem")));
        export.findings().forEach(text -> findings.getChildren().add(remark(text, Feather.ALERT_TRIANGLE, "doubt")));
        if (findings.getChildren().isEmpty()) {
            findings.getChildren()
                    .add(remark("Nothing to mind: everything fits and can be read.", Feather.CHECK, "fine"));
        }
    }

    private static Label remark(String text, Feather icon, String style) {
        var label = new Label(sentence(text), new FontIcon(icon));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static String sentence(String text) {
        var capital = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
