package paretoscope.app.sources;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import paretoscope.store.SourceSummary;

/// The sources, as high as there are rows up to a limit, so that the filters begin where they end.
final class SourceList extends ListView<SourceSummary> {
    private static final double ROW = 27;
    private static final int MOST_ROWS = 9;

    private final SourcesViewModel model;

    SourceList(SourcesViewModel model) {
        this.model = model;
        setId("sources");
        setAccessibleText("Sources");
        getStyleClass().add("plain-list");
        setFixedCellSize(ROW);
        setCellFactory(_ -> new SourceCell(model));
        setOnKeyPressed(this::pressed);
        var hint = new Label("Nothing imported yet");
        hint.getStyleClass().add("hint");
        setPlaceholder(hint);
        show(List.of());
    }

    void show(List<SourceSummary> sources) {
        getItems().setAll(sources);
        double height = Math.clamp(sources.size(), 1, MOST_ROWS) * ROW + 4;
        setPrefHeight(height);
        setMinHeight(height);
    }

    private void pressed(KeyEvent event) {
        var source = getSelectionModel().getSelectedItem();
        if (source != null && event.getCode() == KeyCode.SPACE) {
            model.show(source.id(), !model.isShown(source.id()));
        } else if (source != null && event.getCode() == KeyCode.DELETE) {
            model.delete(source);
        }
    }
}
