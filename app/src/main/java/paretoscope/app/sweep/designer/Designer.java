package paretoscope.app.sweep.designer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.dialog.FileDialogs.Kind;
import paretoscope.app.dialog.FileDialogs.Question;
import paretoscope.app.screen.UiThread;
import paretoscope.app.sweep.design.DesignerModel;
import paretoscope.app.sweep.design.SweepDraft;
import paretoscope.merge.sweep.SweepSpec;

/// The dialog in which a sweep is designed, from nothing or from another.
///
/// @param background where files and devices are looked at
public record Designer(DialogWindow windows, Executor background, UiThread ui, Supplier<Window> owner) {
    public static final Kind SWEEPS = Kind.of("Sweeps", "*.sweep.json");

    /// Opens the dialog.
    ///
    /// @param taken what becomes of the sweep, and the file it goes into, if it does
    public void open(SweepDraft first, BiConsumer<SweepSpec, Optional<Path>> taken) {
        windows.show(owner.get(), "Design a sweep", body(first, taken));
    }

    /// The dialog's content.
    public DialogBody body(SweepDraft first, BiConsumer<SweepSpec, Optional<Path>> taken) {
        var model = new DesignerModel(first, background, ui);
        var view = new DesignerView(new Fields(model, windows.files(), owner));
        var body = new DialogBody("Design a sweep", view).explained(
                "Merges of the models are evaluated on every task, to see what each task pays for the others.");
        body.onClosed(view::close);
        undoing(body, model);
        body.dismiss("Cancel");
        var save = body.button("Save and use…", () -> save(model, body, taken));
        save.setId("designer-save");
        var use = body.primary("Use", () -> take(model, body, Optional.empty(), taken));
        use.setId("designer-use");
        var unusable = Bindings.createBooleanBinding(() -> model.checkProperty().get().spec().isEmpty() || model
                .objectionProperty().get().isPresent(), model.checkProperty(), model.objectionProperty());
        use.disableProperty().bind(unusable);
        save.disableProperty().bind(unusable);
        return body;
    }

    private static void undoing(DialogBody body, DesignerModel model) {
        var undo = Fields.button("Undo", Feather.CORNER_UP_LEFT, model::undo);
        var redo = Fields.button("Redo", Feather.CORNER_UP_RIGHT, model::redo);
        undo.setId("designer-undo");
        undo.disableProperty().bind(model.undoableProperty().not());
        redo.disableProperty().bind(model.redoableProperty().not());
        body.corner(undo).corner(redo);
        key(body, "Shortcut+Z", undo);
        key(body, "Shortcut+Shift+Z", redo);
    }

    /// Fields that take the key themselves take it first.
    private static void key(DialogBody body, String keys, Button button) {
        body.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.getAccelerators().put(KeyCombination.valueOf(keys), button::fire);
            }
        });
    }

    private void save(DesignerModel model, DialogBody body, BiConsumer<SweepSpec, Optional<Path>> taken) {
        model.checkProperty().get().spec().flatMap(spec -> windows.files().target(owner.get(), Question.of(
                "Save the sweep", Optional.of(spec.folder()), SWEEPS).named(spec.name() + ".sweep.json")))
                .ifPresent(file -> take(model, body, Optional.of(file), taken));
    }

    private static void take(DesignerModel model, DialogBody body, Optional<Path> file,
            BiConsumer<SweepSpec, Optional<Path>> taken) {
        model.checkProperty().get().spec().ifPresent(spec -> {
            body.close();
            taken.accept(spec, file);
        });
    }
}
