package paretoscope.app.status;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// One running task: its name, how far it is, and a way to stop it.
final class JobRowView extends HBox {
    JobRowView(JobRow row, Consumer<JobRow> cancel) {
        getStyleClass().add("job-row");
        setAlignment(Pos.CENTER_LEFT);
        var title = new Label(row.title());
        title.getStyleClass().add("job-title");
        var bar = new ProgressBar();
        bar.progressProperty().bind(row.shareProperty());
        bar.setAccessibleText("Progress of " + row.title());
        var note = new Label();
        note.getStyleClass().add("job-note");
        note.textProperty().bind(row.noteProperty());
        var stop = StatusView.cross("Cancel " + row.title(), () -> cancel.accept(row));
        stop.setTooltip(new Tooltip("Cancel"));
        getChildren().addAll(title, bar, note, stop);
    }
}
