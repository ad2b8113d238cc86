package paretoscope.app.sweep.designer;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.dialog.FileDialogs.Kind;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.app.sweep.design.Entry;

/// The tasks that merges are evaluated on, and what counts on each.
final class TaskRows extends VBox {
    private static final Kind DATA = Kind.of("Data sets", "*.safetensors", "*.csv", "*.parquet");
    private static final List<Option<String>> BETTER = List.of(new Option<>("", "as is known"), new Option<>("max",
            "higher is better"), new Option<>("min", "lower is better"));

    private final Fields fields;

    TaskRows(Fields fields) {
        this.fields = fields;
        getStyleClass().add("form-column");
        int tasks = fields.model().draft().size("$.tasks");
        if (tasks > 0) {
            var rows = new RowGrid(List.of("Name", "Items", "Metric", "Which way"), 1);
            for (int task = 0; task < tasks; task++) {
                add(rows, task);
            }
            getChildren().add(rows);
        }
        var data = fields.adding("Add tasks by their items…", DATA, chosen -> chosen.forEach(file -> fields.model()
                .change(fields.adding().task(Optional.of(file)))));
        data.setId("designer-add-tasks");
        var bare = new Button("Add a task", new FontIcon(Feather.PLUS));
        bare.setOnAction(_ -> fields.model().change(fields.adding().task(Optional.empty())));
        var buttons = new HBox(data, bare);
        buttons.getStyleClass().add("form-row");
        getChildren().addAll(fields.sentence("$.tasks"), buttons);
    }

    private void add(RowGrid rows, int task) {
        var place = "$.tasks[" + task + "]";
        rows.add(fields.sentence(place), fields.typed(place + ".name", Entry.TEXT, "Name of a task", "name"),
                fields.file(place + ".data", Entry.OPTIONAL_TEXT, "Items", DATA, "the evaluator's own"),
                fields.typed(place
                        + ".metric", Entry.TEXT, "Metric", "accuracy"),
                fields.oneOf(place + ".direction", "Which way it is better", BETTER), Fields.button("Remove this task",
                        Feather.X, () -> fields.model().change(fields.model().draft().removed("$.tasks", task))));
    }
}
