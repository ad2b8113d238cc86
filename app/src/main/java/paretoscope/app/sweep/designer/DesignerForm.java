package paretoscope.app.sweep.designer;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.sweep.design.Entry;
import paretoscope.app.sweep.design.Way;

/// All that a sweep asks for, filled from the draft as it is when the form is made.
final class DesignerForm extends VBox {
    private static final int SHORT = 7;

    private final Fields fields;
    private final DeviceChecks devices;

    DesignerForm(Fields fields) {
        this.fields = fields;
        devices = new DeviceChecks(fields.model());
        getStyleClass().add("designer-form");
        var name = fields.typed("$.name", Entry.TEXT, "Name of the sweep", "what the merged models are called");
        section("Sweep", "", Inspector.field("Name", name), fields.sentence("$.name"), Inspector.field(
                "Base, which the models were fine-tuned from", fields.fileOrFolder("$.base", "the base",
                        ModelRows.WEIGHTS)),
                fields.sentence("$.base"));
        section("Models", "Each has a coefficient, which is varied between its least and its most.", new ModelRows(
                fields));
        section("Tasks", "Where there are as many as models, in their order, each is the one its model was made for.",
                new TaskRows(fields));
        section("Merging", "", new WayBox(fields, "Merge method", "$.method", Way.METHODS), new BaselineRows(fields));
        section("Search", "", new WayBox(fields, "Search", "$.search", Way.SEARCHES), new WayBox(fields,
                "Sampling design", "$.design", Way.DESIGNS), budget(), fields.sentence("$.budget", "$.seed"));
        section("Evaluation", "", new WayBox(fields, "Evaluator", "$.evaluator", Way.EVALUATORS), devices,
                places(), fields.sentence("$.backend"));
    }

    /// Offers the devices that have been found meanwhile.
    void showDevices() {
        devices.show(fields.model().devicesProperty().get());
    }

    private void section(String title, String remark, Node... parts) {
        var heading = new Label(title);
        heading.getStyleClass().addAll(Styles.TEXT_CAPTION, "form-section");
        var section = new VBox(heading);
        section.getStyleClass().add("form-column");
        if (!remark.isEmpty()) {
            section.getChildren().add(Inspector.hint(remark));
        }
        section.getChildren().addAll(parts);
        getChildren().add(section);
    }

    private HBox budget() {
        return row(number("$.budget.evaluations", "Evaluations", "20"), number("$.budget.reevaluations",
                "Evaluated again, of the predicted front", "10"), number("$.seed", "Seed", "1"));
    }

    private HBox places() {
        return row(number("$.backend.limit_seconds", "Seconds one may take", "no limit"), number(
                "$.backend.usd_per_hour", "Dollars an hour of a device", "not known"));
    }

    private Node number(String place, String label, String prompt) {
        var field = fields.typed(place, Entry.NUMBER, label, prompt);
        field.setPrefColumnCount(SHORT);
        return Inspector.field(label, field);
    }

    private static HBox row(Node... parts) {
        var row = new HBox(parts);
        row.getStyleClass().add("form-row");
        return row;
    }
}
