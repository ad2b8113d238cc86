package paretoscope.app.costs;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import paretoscope.app.dialog.FormGrid;
import paretoscope.eval.Direction;

/// The fields of a cost, those that its kind asks for.
final class CostForm extends VBox {
    private final CostsViewModel costs;
    private final CostDraft draft;
    private final Runnable chooseFile;
    private final List<Runnable> unbinding = new ArrayList<>();

    /// @param chooseFile asks for a file of profiles
    CostForm(CostsViewModel costs, Runnable chooseFile) {
        this.costs = costs;
        this.draft = costs.draft();
        this.chooseFile = chooseFile;
        draft.kind.subscribe(_ -> show());
        draft.charging.subscribe((_, _) -> show());
    }

    private void show() {
        unbinding.forEach(Runnable::run);
        unbinding.clear();
        var form = new FormGrid();
        form.field("Cost", choice("cost-kind", draft.kind, List.of(CostKind.values())));
        var remark = new Label(draft.kind.get().explanation());
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        form.remark(remark).field("Name", typed("cost-name", "as it will stand in the lists", draft.name));
        fields(form);
        getChildren().setAll(form);
    }

    private void fields(FormGrid form) {
        switch (draft.kind.get()) {
            case FORMULA -> form.field("Formula", typed("cost-formula", "as macs*bits_w*bits_a/256", draft.formula))
                    .field("Column", inserting())
                    .field("Better", directions());
            case GPU_TIME -> {
                form.field("Seconds in", column("cost-seconds", draft.seconds));
                rent(form);
            }
            case THROUGHPUT -> {
                form.field("Queries per second in", column("cost-rate", draft.rate));
                rent(form);
            }
            case PROFILE -> profile(form);
            case LABELS -> form.field("Strong labels in", column("cost-strong", draft.strong))
                    .field("Price of one", typed("cost-strong-price", "money for a strong label", draft.strongPrice))
                    .field("Weak labels in", column("cost-weak", draft.weak))
                    .field("Price of one", typed("cost-weak-price", "money for a weak label", draft.weakPrice))
                    .field("Currency", typed("cost-currency", "USD", draft.currency));
        }
    }

    /// Writes a column's name into the formula.
    private Node inserting() {
        var box = new ComboBox<>(costs.columns());
        box.setId("cost-insert");
        box.setPromptText("insert a column");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(_ -> {
            var name = box.getValue();
            if (name != null) {
                draft.formula.set(draft.formula.get() + (name.matches("[A-Za-z_]\\w*") ? name : '"' + name + '"'));
                Platform.runLater(() -> box.setValue(null));
            }
        });
        return box;
    }

    private void rent(FormGrid form) {
        form.field("Price of a GPU-hour", typed("cost-per-hour", "as 2.99", draft.perHour))
                .field("Currency", typed("cost-currency", "USD", draft.currency))
                .field("GPUs", typed("cost-gpus", "1", draft.gpus));
    }

    private void profile(FormGrid form) {
        var file = new Button("Choose file…");
        file.setId("cost-profile-file");
        file.setMinWidth(USE_PREF_SIZE);
        file.setOnAction(_ -> chooseFile.run());
        var entry = box("cost-entry", draft.entry);
        entry.setItems(costs.entries());
        HBox.setHgrow(entry, Priority.ALWAYS);
        var row = new HBox(file, entry);
        row.getStyleClass().add("form-row");
        form.field("Profile", row).field("Prompt tokens in", column("cost-prompt", draft.prompt))
                .field("Output tokens in", column("cost-output", draft.output))
                .field("Turned into", choice("cost-charging", draft.charging, List.of(Charging.values())));
        switch (draft.charging.get()) {
            case SECONDS -> {
            }
            case MONEY -> rent(form);
            case ENERGY -> form.field("GPUs", typed("cost-gpus", "1", draft.gpus))
                    .field("Watts of a GPU", typed("cost-watts", "as 400", draft.watts));
        }
    }

    private Node directions() {
        var box = choice("cost-direction", draft.direction,
                List.of(Direction.LOWER_IS_BETTER, Direction.HIGHER_IS_BETTER));
        box.setConverter(new DirectionText());
        return box;
    }

    private TextField typed(String id, String prompt, StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        bind(field.textProperty(), value);
        return field;
    }

    private ComboBox<String> column(String id, StringProperty value) {
        var box = box(id, value);
        box.setItems(costs.columns());
        return box;
    }

    private ComboBox<String> box(String id, StringProperty value) {
        var box = new ComboBox<String>();
        box.setId(id);
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        bind(box.getEditor().textProperty(), value);
        return box;
    }

    private <T> ComboBox<T> choice(String id, Property<T> value, List<T> all) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setMaxWidth(Double.MAX_VALUE);
        bind(box.valueProperty(), value);
        return box;
    }

    /// Until other fields are shown.
    private <T> void bind(Property<T> shown, Property<T> value) {
        shown.bindBidirectional(value);
        unbinding.add(() -> shown.unbindBidirectional(value));
    }
}
