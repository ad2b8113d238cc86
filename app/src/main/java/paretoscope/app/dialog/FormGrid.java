package paretoscope.app.dialog;

import atlantafx.base.theme.Styles;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Labelled fields under each other, the labels in one column.
public class FormGrid extends GridPane {
    private int row;

    public FormGrid() {
        getStyleClass().add("form-grid");
        var labels = new ColumnConstraints();
        labels.setHalignment(HPos.LEFT);
        labels.setMinWidth(Region.USE_PREF_SIZE);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, fields);
    }

    /// A field with its label, which also names it for screen readers.
    public FormGrid field(String text, Node field) {
        var label = new Label(text);
        label.setLabelFor(field);
        field.setAccessibleText(text);
        GridPane.setValignment(label, field instanceof VBox ? VPos.TOP : VPos.CENTER);
        addRow(row++, label, field);
        return this;
    }

    /// A remark under the field before it.
    public FormGrid remark(Node remark) {
        remark.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        add(remark, 1, row++);
        return this;
    }

    /// A heading over the fields that follow.
    public FormGrid section(String title) {
        var label = new Label(title);
        label.getStyleClass().addAll(Styles.TEXT_CAPTION, "form-section");
        add(label, 0, row++, 2, 1);
        return this;
    }
}
