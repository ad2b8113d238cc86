package paretoscope.app.sweep.designer;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.dialog.FileDialogs;
import paretoscope.app.dialog.FileDialogs.Kind;
import paretoscope.app.dialog.FileDialogs.Question;
import paretoscope.app.inspector.PickBox;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.app.sweep.design.DesignerModel;
import paretoscope.app.sweep.design.DraftFiles;
import paretoscope.app.sweep.design.Entry;
import paretoscope.app.sweep.design.Setting;
import paretoscope.merge.sweep.SweepProblem;

/// Makes the fields of a form. Each stands for a place of the draft, and shows by its colour when something is wrong
/// there.
final class Fields {
    private final DesignerModel model;
    private final FileDialogs files;
    private final Supplier<Window> owner;
    private final List<Runnable> looks = new ArrayList<>();

    Fields(DesignerModel model, FileDialogs files, Supplier<Window> owner) {
        this.model = model;
        this.files = files;
        this.owner = owner;
    }

    DesignerModel model() {
        return model;
    }

    DraftFiles adding() {
        return new DraftFiles(model.draft());
    }

    /// Lets go of the fields that were made: others take their places.
    void forget() {
        looks.clear();
    }

    /// Shows what is wrong now.
    void look() {
        looks.forEach(Runnable::run);
    }

    /// A field for something that is typed.
    TextField typed(String place, Entry entry, String name, String prompt) {
        var field = new TextField(model.draft().typed(place, entry));
        field.setAccessibleText(name);
        field.setPromptText(prompt);
        field.setId("designer" + place.replaceAll("[^a-z0-9]+", "-"));
        field.textProperty().subscribe((_, typed) -> model.type(place, entry, typed));
        looks.add(() -> field.pseudoClassStateChanged(Styles.STATE_DANGER, model.problemAt(place).isPresent()));
        return field;
    }

    /// A field for a file or a folder, with buttons that ask for one.
    HBox fileOrFolder(String place, String name, Kind kind) {
        var row = file(place, Entry.TEXT, name, kind, "");
        row.getChildren().add(button("Choose a folder for " + name, Feather.FOLDER, () -> files.folder(owner.get(),
                question(name)).ifPresent(folder -> model.change(adding().at(place, folder)))));
        return row;
    }

    /// A field for a file, with a button that asks for one.
    ///
    /// @param prompt what stands there without a file
    HBox file(String place, Entry entry, String name, Kind kind, String prompt) {
        var field = typed(place, entry, name, prompt);
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(field, button("Choose a file for " + name, Feather.FILE, () -> files.file(owner.get(),
                question(name, kind)).ifPresent(file -> model.change(adding().at(place, file)))));
        row.getStyleClass().add("designer-file");
        return row;
    }

    /// A field for a setting below a place.
    Node setting(String place, Setting setting) {
        var at = place + setting.member();
        return switch (setting.input()) {
            case Setting.Input.Typed() -> typed(at, setting.entry(), setting.label(), setting.prompt());
            case Setting.Input.FileName(var patterns) -> file(at, setting.entry(), setting.label(), new Kind(setting
                    .label(), patterns), setting.prompt());
            case Setting.Input.OneOf(var words) -> oneOf(at, setting.label(), words.stream().map(
                    word -> new Option<>(word, word)).toList());
        };
    }

    /// A list of what can stand at a place.
    PickBox<String> oneOf(String place, String name, List<Option<String>> words) {
        var box = new PickBox<String>(name, picked -> model.type(place, Entry.OPTIONAL_TEXT, picked));
        box.fill(words, model.draft().typed(place, Entry.OPTIONAL_TEXT));
        return box;
    }

    /// What is wrong at some places, as one sentence; nothing while nothing is.
    Label sentence(String... places) {
        var sentence = new Label();
        sentence.getStyleClass().addAll("designer-sentence", Styles.TEXT_SMALL);
        sentence.setWrapText(true);
        sentence.managedProperty().bind(sentence.visibleProperty());
        looks.add(() -> {
            Optional<SweepProblem> wrong = List.of(places).stream().flatMap(place -> model.problemAt(place).stream())
                    .findFirst();
            sentence.setVisible(wrong.isPresent());
            sentence.setText(wrong.map(SweepProblem::sentence).orElse(""));
        });
        return sentence;
    }

    /// Files to read, asked for by a button.
    Button adding(String label, Kind kind, Consumer<List<Path>> take) {
        var button = new Button(label, new FontIcon(Feather.PLUS));
        button.setOnAction(_ -> take.accept(files.files(owner.get(), question(label, kind))));
        return button;
    }

    /// A folder, asked for by a button.
    Button addingFolder(String label, Consumer<Path> take) {
        var button = new Button(label, new FontIcon(Feather.FOLDER_PLUS));
        button.setOnAction(_ -> files.folder(owner.get(), question(label)).ifPresent(take));
        return button;
    }

    static Question question(String title, Kind... kinds) {
        return Question.of(title, Optional.empty(), kinds);
    }

    static Button button(String name, Feather icon, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
