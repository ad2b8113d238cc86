package paretoscope.app.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.dialog.FileDialogs.Kind;
import paretoscope.app.dialog.FileDialogs.Question;
import paretoscope.app.dialog.FileDialogs;
import paretoscope.app.jobs.Job;
import paretoscope.app.jobs.JobQueue;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.screen.UiThread;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.FigureSpecs;

/// Export for the window: the figure that is shown, or one that was saved, as a file or on the clipboard.
public final class ExportFeature {
    private final ExportDialog dialog;
    private final FigureClipboard clipboard;
    private final JobQueue jobs;
    private final UiThread ui;
    private final CurrentPreferences preferences;
    private final FileDialogs files;
    private final Supplier<Window> owner;
    private final Supplier<Optional<FigureSpec>> figure;
    private final Messages messages;

    /// @param owner the window dialogs belong to when they open
    /// @param figure the figure of the view in front, if it has one
    public ExportFeature(JobQueue jobs, Executor background, UiThread ui, Messages messages,
            CurrentPreferences preferences, DialogWindow windows, Supplier<Window> owner,
            Supplier<Optional<FigureSpec>> figure) {
        var writing = new LibraryFigures();
        dialog = new ExportDialog(writing, jobs, background, ui, messages, preferences, windows);
        clipboard = new FigureClipboard(writing);
        this.jobs = jobs;
        this.ui = ui;
        this.preferences = preferences;
        files = windows.files();
        this.owner = owner;
        this.figure = figure;
        this.messages = messages;
    }

    /// Opens the export window for a figure that was saved.
    public void open(Path file) {
        jobs.submit(new Job<>("Reading " + file.getFileName(), _ -> FigureSpecs.read(file))).result()
                .thenAccept(spec -> ui.run(() -> dialog.show(owner.get(), spec)));
    }

    private void choose() {
        var question = Question.of("Open a saved figure", preferences.get().openingIn().figures(),
                Kind.of("Figure spec", "*" + FigureSpecs.SUFFIX));
        files.file(owner.get(), question).ifPresent(this::open);
    }

    /// Export the figure, copy it, copy its data, open a saved one.
    public List<Command> commands() {
        return List.of(
                Command.of("Export figure…", () -> withFigure(spec -> dialog.show(owner.get(), spec)))
                        .icon(Feather.SHARE).shortcut("Shortcut+E"),
                Command.of("Copy figure", () -> withFigure(spec -> {
                    clipboard.copyFigure(spec);
                    messages.post(Message.done("The figure is on the clipboard, as a picture and as SVG."));
                })).icon(Feather.IMAGE).shortcut("Shortcut+Shift+C"),
                Command.of("Copy data of the figure", () -> withFigure(spec -> {
                    clipboard.copyData(spec);
                    messages.post(Message.done("The data of the figure are on the clipboard, as CSV."));
                })).icon(Feather.GRID),
                Command.of("Open a saved figure…", this::choose).icon(Feather.FILE_TEXT));
    }

    private void withFigure(Consumer<FigureSpec> action) {
        figure.get().ifPresentOrElse(action,
                () -> messages.post(Message.warning("There is no figure to take: show a view that has one first.")));
    }
}
