package paretoscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import paretoscope.app.commands.Command;
import paretoscope.app.crash.CrashHandler;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.editing.AliasesDialog;
import paretoscope.app.editing.ConfigurationDialog;
import paretoscope.app.editing.ConfigurationSays;
import paretoscope.app.editing.HistoryViewModel;
import paretoscope.app.editing.RecentWorkspaces;
import paretoscope.app.editing.WorkspaceFiles;
import paretoscope.app.editing.WorkspaceSaying;
import paretoscope.app.export.ExportDialog;
import paretoscope.app.export.FigureClipboard;
import paretoscope.app.export.LibraryFigures;
import paretoscope.app.imports.DropTarget;
import paretoscope.app.imports.ImportChoosers;
import paretoscope.app.imports.ImportFlow;
import paretoscope.app.imports.ImportWindows;
import paretoscope.app.imports.PastedTable;
import paretoscope.app.imports.ProjectImporting;
import paretoscope.app.imports.WatchedFolders;
import paretoscope.app.jobs.PooledJobQueue;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.preferences.Preferences;
import paretoscope.app.preferences.PreferencesDialog;
import paretoscope.app.preferences.PreferencesFile;
import paretoscope.app.screen.FxUiThread;
import paretoscope.app.screen.UiThread;
import paretoscope.app.settings.AppFolders;
import paretoscope.app.shell.Invitation;
import paretoscope.app.shell.MainMenu;
import paretoscope.app.shell.ProjectScreen;
import paretoscope.app.shell.SampleResults;
import paretoscope.app.shell.WindowState;
import paretoscope.app.status.StatusView;
import paretoscope.app.status.StatusViewModel;
import paretoscope.app.status.Toasts;
import paretoscope.app.theme.Look;
import paretoscope.app.theme.ThemeChoice;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;

/// The window's object graph on one page: makes the services, opens projects, hands commands to the menus.
public final class Workbench implements AutoCloseable {
    private static final String WORKSPACE_SUFFIX = ".paretoscope";

    private final Stage stage;
    private final AppFolders folders;
    private final UiThread ui = new FxUiThread();
    private final Messages messages = new Messages(ui);
    private final PooledJobQueue jobs = new PooledJobQueue(2);
    private final ExecutorService background = Executors.newFixedThreadPool(2,
            Thread.ofPlatform().name("question-", 1).daemon().factory());
    private final CurrentPreferences preferences;
    private final Look look = new Look();
    private final DialogWindow windows = new DialogWindow(look);
    private final StatusViewModel status = new StatusViewModel(jobs, messages, ui);
    private final LibraryFigures figures = new LibraryFigures();
    private final RecentWorkspaces recent;
    private final WorkspaceFiles files;
    private final BorderPane frame = new BorderPane();
    private final SimpleBooleanProperty hasFigure = new SimpleBooleanProperty();
    private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty();
    private final SimpleBooleanProperty canRedo = new SimpleBooleanProperty();
    private final SimpleStringProperty undoLabel = new SimpleStringProperty("Undo");
    private final SimpleStringProperty redoLabel = new SimpleStringProperty("Redo");
    private Optional<Opened> opened = Optional.empty();

    /// What belongs to the open project and goes with it.
    private record Opened(Project project, ProjectScreen screen, HistoryViewModel history, WorkspaceSaying saying,
            ImportFlow importing, WatchedFolders watched, ImportChoosers choosers) {}

    public Workbench(Stage stage, AppFolders folders) {
        this.stage = stage;
        this.folders = folders;
        preferences = new CurrentPreferences(PreferencesFile.in(folders), messages);
        recent = new RecentWorkspaces(folders.settings().resolve("recent.txt"), messages);
        files = new WorkspaceFiles(jobs, ui, messages, preferences, this::open);
        var crashes = new CrashHandler(folders.logs(), (_, report) -> messages.post(
                Message.error("Something went wrong that should not have. A report is in " + report + ".")));
        Thread.setDefaultUncaughtExceptionHandler(crashes);
        preferences.property().subscribe(this::dress);
    }

    private void dress(Preferences now) {
        look.change(now.theme().resolve(), now.fontSize());
    }

    /// Shows the window with what was named, or as it was left.
    public void start(List<Path> named) {
        var state = WindowState.read(stateFile());
        var menu = new MainMenu(commands(), Command.of("Quit", this::quit).shortcut("Shortcut+Q"));
        menu.showRecent(recent.present(), this::open);
        recent.list().addListener((InvalidationListener) _ -> menu.showRecent(recent.present(), this::open));
        frame.setTop(menu);
        frame.setBottom(new StatusView(status));
        var toasts = new Toasts(messages);
        var root = new StackPane(frame, toasts);
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        var scene = new Scene(root, state.width(), state.height());
        DropTarget.install(scene, paths -> opened.ifPresent(now -> now.importing().take(paths)));
        look.dress(scene);
        place(state, scene);
        openFirst(named, state);
        stage.show();
    }

    private void place(WindowState state, Scene scene) {
        stage.setScene(scene);
        stage.setMinWidth(760);
        stage.setMinHeight(520);
        if (!Double.isNaN(state.x())) {
            stage.setX(state.x());
            stage.setY(state.y());
        }
        stage.setMaximized(state.maximised());
        stage.setOnCloseRequest(_ -> remember());
    }

    /// Files and folders that were named are looked at in a workspace that is gone afterwards, until it is saved.
    private void openFirst(List<Path> named, WindowState state) {
        var workspace = named.stream().filter(path -> path.toString().endsWith(WORKSPACE_SUFFIX)).findFirst();
        var results = named.stream().filter(path -> !path.toString().endsWith(WORKSPACE_SUFFIX)).toList();
        if (workspace.isPresent()) {
            open(workspace.get());
        } else if (!results.isEmpty()) {
            openInMemory();
        } else {
            open(state.workspace().filter(Files::exists).orElseGet(this::ownWorkspace));
        }
        opened.ifPresent(now -> {
            now.screen().showTab(state.tab());
            now.importing().takeQuietly(results);
        });
    }

    private Path ownWorkspace() {
        return folders.data().resolve("results" + WORKSPACE_SUFFIX);
    }

    /// Shows another workspace, making it where there is none; what cannot be opened is said and leaves the window as it
    /// was, or with an empty workspace in memory when there was nothing.
    public void open(Path workspace) {
        try {
            Files.createDirectories(workspace.toAbsolutePath().getParent());
            show(Project.open(workspace));
            recent.opened(workspace);
            stage.setTitle(workspace.getFileName() + " – Paretoscope");
        } catch (WorkspaceException | IOException e) {
            messages.post(Message.error(Sentences.of(e)));
            if (opened.isEmpty()) {
                openInMemory();
            }
        }
    }

    private void openInMemory() {
        try {
            show(Project.inMemory());
            stage.setTitle("Not saved – Paretoscope");
        } catch (WorkspaceException e) {
            throw new IllegalStateException(e);
        }
    }

    private void show(Project project) {
        closeProject();
        var saying = new WorkspaceSaying(project.workspace(), project::changed);
        var history = new HistoryViewModel(saying, background, ui, messages);
        var importing = new ImportFlow(new ProjectImporting(project), new ImportWindows(windows, () -> stage), jobs,
                messages, ui);
        var watched = new WatchedFolders(preferences, messages, importing::takeQuietly);
        var choosers = new ImportChoosers(importing, watched, new PastedTable(folders.data().resolve("pasted")),
                preferences, messages);
        var invitation = new Invitation(() -> choosers.files(stage),
                () -> SampleResults.firstExample().ifPresentOrElse(
                        example -> importing.takeQuietly(List.of(example)),
                        () -> messages.post(Message.warning("The examples are not beside the program."))));
        var screen = new ProjectScreen(project, background, ui, messages, preferences, look, status, invitation);
        opened = Optional.of(new Opened(project, screen, history, saying, importing, watched, choosers));
        frame.setCenter(screen);
        canUndo.bind(history.canUndoProperty());
        canRedo.bind(history.canRedoProperty());
        undoLabel.bind(history.undoLabelProperty());
        redoLabel.bind(history.redoLabelProperty());
        hasFigure.set(true);
        project.onChange(() -> ui.run(history::refresh));
        history.refresh();
        watched.resume();
    }

    private MainMenu.Commands commands() {
        return new MainMenu.Commands(
                List.of(Command.of("New Workspace…", () -> files.askNew(stage)).shortcut("Shortcut+N"),
                        Command.of("Open Workspace…", () -> files.askOpen(stage)).shortcut("Shortcut+Shift+O"),
                        project("Save As…", now -> files.askSaveAs(stage, now.project().workspace()))
                                .shortcut("Shortcut+Shift+S"),
                        project("Back Up…", now -> files.askBackup(stage, now.project().workspace()))),
                List.of(project("Import Files…", now -> now.choosers().files(stage)).shortcut("Shortcut+O"),
                        project("Import Folder…", now -> now.choosers().folder(stage)),
                        project("Paste Table", now -> now.choosers().paste()).shortcut("Shortcut+Shift+V"),
                        project("Watch Folder…", now -> now.choosers().watch(stage))),
                List.of(project("Export Figure…", this::export).shortcut("Shortcut+E").when(hasFigure),
                        project("Copy Figure", now -> now.screen().front().figureForExport()
                                .ifPresent(new FigureClipboard(figures)::copyFigure)).shortcut("Shortcut+Shift+C"),
                        project("Copy Data", now -> now.screen().front().figureForExport()
                                .ifPresent(new FigureClipboard(figures)::copyData))),
                project("Undo", now -> now.history().undo()).shortcut("Shortcut+Z").when(canUndo),
                project("Redo", now -> now.history().redo()).shortcut("Shortcut+Shift+Z").when(canRedo),
                List.of(project("Edit Configuration…", this::editConfiguration).shortcut("Shortcut+I"),
                        project("Model Aliases…",
                                now -> new AliasesDialog(now.saying(), background, ui, messages, windows)
                                        .show(stage)),
                        Command.of("Preferences…", () -> new PreferencesDialog(preferences, windows).show(stage))
                                .shortcut("Shortcut+COMMA")),
                List.of(project("Front", now -> now.screen().showTab(0)).shortcut("Shortcut+1"),
                        project("Table", now -> now.screen().showTab(1)).shortcut("Shortcut+2"),
                        Command.of("Light or Dark", this::switchTheme).shortcut("Shortcut+Shift+L")),
                List.of(Command.of("Where the Log Is", () -> messages.post(
                        Message.info("The log and crash reports are in " + folders.logs() + "."))),
                        project("Open the Example", now -> SampleResults.folder()
                                .ifPresent(all -> now.importing().takeQuietly(List.of(all))))),
                undoLabel, redoLabel);
    }

    private interface ProjectAction {
        void on(Opened now);
    }

    private Command project(String label, ProjectAction action) {
        return Command.of(label, () -> opened.ifPresent(action::on));
    }

    private void export(Opened now) {
        now.screen().front().figureForExport().ifPresentOrElse(
                spec -> new ExportDialog(figures, jobs, background, ui, messages, preferences, windows).show(stage,
                        spec),
                () -> messages.post(Message.warning("There is no figure to export yet.")));
    }

    private void editConfiguration(Opened now) {
        var table = now.screen().front().viewModel().found().map(found -> found.result().table());
        var picked = now.screen().selection().labels().stream().findFirst();
        if (table.isEmpty() || picked.isEmpty()) {
            messages.post(Message.info("Select a configuration first, in the chart or in the table."));
            return;
        }
        table.get().row(picked.get()).ifPresent(row -> {
            var looks = table.get().appearance(row);
            var before = new ConfigurationSays(looks.label().orElse(""), looks.colour().orElse(""),
                    looks.note().orElse(""), looks.hidden(), looks.free());
            new ConfigurationDialog(now.saying(), background, messages, windows).show(stage,
                    table.get().configuration(row), before);
        });
    }

    private void switchTheme() {
        preferences.change(all -> all.withTheme(ThemeChoice.of(look.theme().other())));
    }

    private Path stateFile() {
        return folders.settings().resolve("window.json");
    }

    private void remember() {
        var workspace = opened.flatMap(now -> now.project().workspace().path());
        try {
            new WindowState(stage.getX(), stage.getY(), stage.getScene().getWidth(), stage.getScene().getHeight(),
                    stage.isMaximized(), opened.map(now -> now.screen().tab()).orElse(0), workspace)
                    .write(stateFile());
        } catch (IOException e) {
            messages.post(Message.warning("How the window was left could not be kept: " + e.getMessage()));
        }
    }

    private void quit() {
        remember();
        Platform.exit();
    }

    private void closeProject() {
        opened.ifPresent(now -> {
            canUndo.unbind();
            canRedo.unbind();
            undoLabel.unbind();
            redoLabel.unbind();
            now.watched().close();
            now.screen().close();
            try {
                now.project().close();
            } catch (WorkspaceException e) {
                messages.post(Message.warning(Sentences.of(e)));
            }
        });
        opened = Optional.empty();
    }

    @Override
    public void close() {
        jobs.close();
        closeProject();
        background.shutdownNow();
        status.close();
    }
}
