package paretoscope.app.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.dialog.FileDialogs.Kind;
import paretoscope.app.dialog.FileDialogs.Question;
import paretoscope.app.jobs.Job;
import paretoscope.app.jobs.JobQueue;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.screen.UiThread;
import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.FigureSpecs;

/// The window in which a figure is dressed and written.
public final class ExportDialog {
    private final FigureWriting writing;
    private final JobQueue jobs;
    private final Executor background;
    private final UiThread ui;
    private final Messages messages;
    private final CurrentPreferences preferences;
    private final DialogWindow windows;
    private final FigureClipboard clipboard;

    public ExportDialog(FigureWriting writing, JobQueue jobs, Executor background, UiThread ui, Messages messages,
            CurrentPreferences preferences, DialogWindow windows) {
        this.writing = writing;
        this.jobs = jobs;
        this.background = background;
        this.ui = ui;
        this.messages = messages;
        this.preferences = preferences;
        this.windows = windows;
        clipboard = new FigureClipboard(writing);
    }

    /// Opens the window for a figure; `spec` is left as it is.
    public void show(Window owner, FigureSpec spec) {
        var export = new ExportViewModel(spec, writing, background, ui);
        var body = body(export);
        body.onClosed(export::close);
        windows.show(owner, "Export figure", body);
    }

    DialogBody body(ExportViewModel export) {
        var form = new ScrollPane(new DressForm(export));
        form.setFitToWidth(true);
        form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        form.getStyleClass().add("form-scroll");
        SplitPane.setResizableWithParent(form, false);
        var split = new SplitPane(new PreviewPane(export), form);
        split.setDividerPositions(0.64);
        split.getStyleClass().add("export");
        var body = new DialogBody("Export figure", split)
                .explained("What you see is what is written, in the size it will have on paper.");
        body.corner(button("Copy figure", Feather.COPY, () -> clipboard.copyFigure(export.spec())));
        body.corner(button("Copy data", Feather.GRID, () -> clipboard.copyData(export.spec())));
        body.corner(button("Save figure spec…", Feather.FILE_TEXT,
                () -> askSpec(body.getScene().getWindow(), export)));
        body.dismiss("Cancel");
        body.primary("Export…", () -> ask(body, export));
        return body;
    }

    private void ask(DialogBody body, ExportViewModel export) {
        var format = export.formatProperty().get();
        var question = question("Export figure", export.fileName(), Kind.of(format.name(), "*." + format.extension()));
        windows.files().target(body.getScene().getWindow(), question).ifPresent(target -> {
            write(export, target);
            body.close();
        });
    }

    /// Writes the figure, and what else was chosen, in the background.
    void write(ExportViewModel export, Path target) {
        used(target);
        var spec = export.spec();
        var format = export.formatProperty().get();
        boolean data = export.alsoDataProperty().get();
        boolean specToo = export.alsoSpecProperty().get();
        jobs.submit(new Job<>("Writing " + target.getFileName(),
                _ -> new ExportedFiles(writing).write(spec, target, format, data, specToo)))
                .result().thenAccept(files -> messages.post(Message.done(written(files))));
    }

    private void askSpec(Window owner, ExportViewModel export) {
        var name = export.fileName();
        var question = question("Save figure spec",
                name.substring(0, name.lastIndexOf('.')) + FigureSpecs.SUFFIX,
                Kind.of("Figure spec", "*" + FigureSpecs.SUFFIX));
        windows.files().target(owner, question).ifPresent(chosen -> {
            var target = chosen.getFileName().toString().endsWith(FigureSpecs.SUFFIX)
                    ? chosen
                    : chosen.resolveSibling(chosen.getFileName() + FigureSpecs.SUFFIX);
            used(target);
            var spec = export.spec();
            jobs.submit(new Job<>("Writing " + target.getFileName(), _ -> {
                FigureSpecs.write(spec, target);
                return List.of(target);
            })).result().thenAccept(files -> messages.post(Message.done(written(files))));
        });
    }

    /// The next figure goes where this one went, also when the program has been started anew.
    private void used(Path target) {
        preferences.change(all -> all
                .withLastUsed(all.lastUsed().withFigures(Optional.ofNullable(target.toAbsolutePath().getParent()))));
    }

    private Question question(String title, String name, Kind kind) {
        return Question.of(title, preferences.get().openingIn().figures(), kind).named(name);
    }

    private static Button button(String label, Feather icon, Runnable action) {
        var button = new Button(label, new FontIcon(icon));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static String written(List<Path> files) {
        var first = files.getFirst();
        return "Wrote " + files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "))
                + " to " + first.toAbsolutePath().getParent() + ".";
    }
}
