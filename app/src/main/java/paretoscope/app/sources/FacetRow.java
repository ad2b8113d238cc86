package paretoscope.app.sources;

import atlantafx.base.theme.Styles;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A facet in the panel: its name and how much of it is chosen; a press opens the chooser.
final class FacetRow extends Button {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double BORDERS = 18;

    private final SourcesViewModel model;
    private final Facet facet;
    private final Label summary = new Label();

    FacetRow(SourcesViewModel model, Facet facet) {
        this.model = model;
        this.facet = facet;
        var name = new Label(facet.column());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        summary.getStyleClass().add("facet-summary");
        summary.setMinWidth(Region.USE_PREF_SIZE);
        var content = new HBox(name, summary, new FontIcon(Feather.CHEVRON_RIGHT));
        content.getStyleClass().add("facet-content");
        content.prefWidthProperty().bind(widthProperty().subtract(BORDERS));
        setGraphic(content);
        getStyleClass().addAll(Styles.FLAT, "facet-row");
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(_ -> FacetChooser.show(this, facet, chosen(), values -> model.choose(facet.column(), values)));
        refresh();
    }

    /// Shows what is chosen now.
    void refresh() {
        var text = facet.summary(chosen());
        summary.setText(text);
        pseudoClassStateChanged(NARROW, !chosen().isEmpty());
        setAccessibleText("Filter by " + facet.column() + ", " + text);
    }

    private Set<String> chosen() {
        return model.choiceProperty().get().values().getOrDefault(facet.column(), Set.of());
    }
}
