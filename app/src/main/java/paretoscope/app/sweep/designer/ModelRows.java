package paretoscope.app.sweep.designer;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.dialog.FileDialogs.Kind;
import paretoscope.app.sweep.design.Entry;

/// The models to merge, and between which values the coefficient of each lies.
final class ModelRows extends VBox {
    static final Kind WEIGHTS = Kind.of("Weights", "*.safetensors", "*.safetensors.index.json");
    private static final int SHORT = 5;

    private final Fields fields;

    ModelRows(Fields fields) {
        this.fields = fields;
        getStyleClass().add("form-column");
        int models = fields.model().draft().size("$.models");
        if (models > 0) {
            var rows = new RowGrid(List.of("Name", "Weights", "Least", "Most"), 1);
            for (int model = 0; model < models; model++) {
                add(rows, model);
            }
            getChildren().add(rows);
        }
        var files = fields.adding("Add models…", WEIGHTS, chosen -> chosen.forEach(file -> fields.model().change(fields
                .adding().model(file))));
        files.setId("designer-add-models");
        var folder = fields.addingFolder("Add a model's folder…", chosen -> fields.model().change(fields.adding().model(
                chosen)));
        var buttons = new HBox(files, folder);
        buttons.getStyleClass().add("form-row");
        getChildren().addAll(fields.sentence("$.models"), buttons);
    }

    private void add(RowGrid rows, int model) {
        var place = "$.models[" + model + "]";
        var side = "$.box[" + model + "]";
        var least = fields.typed(side + "[0]", Entry.NUMBER, "Least coefficient", "0");
        var most = fields.typed(side + "[1]", Entry.NUMBER, "Most coefficient", "1");
        least.setPrefColumnCount(SHORT);
        most.setPrefColumnCount(SHORT);
        rows.add(fields.sentence(place, side), fields.typed(place + ".name", Entry.TEXT, "Name of a model", "name"),
                fields.fileOrFolder(place + ".weights", "Weights", WEIGHTS), least, most, Fields.button(
                        "Remove this model", Feather.X, () -> fields.model().change(fields.adding().withoutModel(
                                model))));
    }
}
