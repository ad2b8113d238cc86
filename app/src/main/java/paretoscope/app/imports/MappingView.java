package paretoscope.app.imports;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The columns of a table with their roles, the first rows of the file, and what the choice comes to.
final class MappingView extends VBox {
    private static final double ROW = 34;
    private static final double HEADER = 36;

    private final MappingViewModel mapping;
    private final VBox doubts = new VBox();

    MappingView(MappingViewModel mapping) {
        this.mapping = mapping;
        getStyleClass().add("mapping");
        var columns = new ColumnsTable(mapping);
        columns.setPrefHeight(Math.clamp(HEADER + ROW * mapping.columns().size() + 4, 160, 400));
        columns.setMinHeight(130);
        VBox.setVgrow(columns, Priority.ALWAYS);
        var rows = new Label("First rows");
        rows.getStyleClass().addAll(Styles.TEXT_CAPTION, "form-section");
        var sample = new SampleTable(mapping);
        sample.setPrefHeight(Math.clamp(76 + 26.0 * mapping.sample().rows().size(), 100, 200));
        sample.setMinHeight(90);
        getChildren().addAll(columns, rows, sample, verdict());
        mapping.doubts().addListener((ListChangeListener<String>) _ -> showDoubts());
        showDoubts();
    }

    private VBox verdict() {
        var summary = new Label();
        summary.setId("summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.textProperty().bind(mapping.summaryProperty());
        doubts.setId("doubts");
        var verdict = new VBox(summary, doubts);
        verdict.getStyleClass().add("verdict");
        return verdict;
    }

    private void showDoubts() {
        doubts.getChildren().setAll(mapping.doubts().stream().map(MappingView::doubt).toList());
    }

    private static Label doubt(String sentence) {
        var label = new Label(sentence, new FontIcon(Feather.ALERT_TRIANGLE));
        label.getStyleClass().add("doubt");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
