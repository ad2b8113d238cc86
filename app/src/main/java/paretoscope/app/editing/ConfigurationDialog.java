package paretoscope.app.editing;

import java.util.concurrent.Executor;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.dialog.FormGrid;
import paretoscope.app.messages.Messages;
import paretoscope.eval.Configuration;

/// The window in which a configuration gets a name, a colour and a note, is hidden or declared free.
public final class ConfigurationDialog {
    private final Saying saying;
    private final Executor background;
    private final Messages messages;
    private final DialogWindow windows;

    public ConfigurationDialog(Saying saying, Executor background, Messages messages, DialogWindow windows) {
        this.saying = saying;
        this.background = background;
        this.messages = messages;
        this.windows = windows;
    }

    /// @param before what has been said so far
    public void show(Window owner, Configuration configuration, ConfigurationSays before) {
        windows.show(owner, "Edit configuration",
                body(new ConfigurationViewModel(configuration, before, saying, background, messages)));
    }

    static DialogBody body(ConfigurationViewModel model) {
        var form = new FormGrid();
        form.getStyleClass().add("configuration-form");
        var label = new TextField();
        label.setId("label");
        label.setPromptText(model.configuration().model());
        label.textProperty().bindBidirectional(model.labelProperty());
        form.field("Name", label);
        form.field("Colour", new Swatches(model.colourProperty()));
        var note = new TextArea();
        note.setId("note");
        note.setPrefRowCount(3);
        note.setWrapText(true);
        note.textProperty().bindBidirectional(model.noteProperty());
        form.field("Note", note);
        var hidden = new CheckBox("Hide from charts, tables and means");
        hidden.setId("hidden");
        hidden.selectedProperty().bindBidirectional(model.hiddenProperty());
        var free = new CheckBox("It really costs nothing");
        free.setId("free");
        free.selectedProperty().bindBidirectional(model.freeProperty());
        var boxes = new VBox(hidden, free);
        boxes.getStyleClass().add("form-column");
        form.field("Treat as", boxes);
        form.remark(new Label("Free: unknown costs in money count as zero, and it can be on the front."));
        var body = new DialogBody("Edit configuration", form).explained(model.description());
        body.dismiss("Cancel");
        body.primary("Apply", () -> {
            model.keep();
            body.close();
        });
        return body;
    }
}
