package paretoscope.app.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What an empty workspace shows: what to do first, and an example to look at.
public final class Invitation extends StackPane {
    /// @param trySweep shows the view that needs no results
    public Invitation(Runnable chooseFiles, Runnable openExample, Runnable trySweep) {
        getStyleClass().add("invitation");
        var icon = new FontIcon(Feather.DOWNLOAD);
        icon.getStyleClass().add("large");
        var title = new Label("Drop evaluation results here");
        title.getStyleClass().add("invitation-title");
        var text = new Label("Logs of lm-evaluation-harness and Inspect, leaderboards, tracker exports, or any table: "
                + "CSV, Excel, JSON, YAML, Parquet. Folders too. Everything stays on this machine.");
        text.getStyleClass().add("invitation-text");
        text.setWrapText(true);
        var files = new Button("Choose files…");
        files.getStyleClass().add(Styles.ACCENT);
        files.setDefaultButton(true);
        files.setOnAction(_ -> chooseFiles.run());
        var example = new Button("Open an example");
        example.setOnAction(_ -> openExample.run());
        var sweep = new Button("Merge models");
        sweep.setOnAction(_ -> trySweep.run());
        var buttons = new HBox(10, files, example, sweep);
        buttons.setAlignment(Pos.CENTER);
        var area = new VBox(icon, title, text, buttons);
        area.getStyleClass().add("invitation-area");
        getChildren().add(area);
    }
}
