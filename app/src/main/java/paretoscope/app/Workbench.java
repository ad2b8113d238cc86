package paretoscope.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import paretoscope.app.commands.Command;
import paretoscope.app.crash.CrashHandler;
import paretoscope.app.crash.CrashWindow;
import paretoscope.app.desk.Desk;
import paretoscope.app.desk.DeskMenus;
import paretoscope.app.desk.FirstProject.Opened;
import paretoscope.app.desk.FirstProject;
import paretoscope.app.desk.NamedFiles;
import paretoscope.app.desk.Services;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.dialog.FileDialogs;
import paretoscope.app.dialog.SystemFileDialogs;
import paretoscope.app.editing.RecentWorkspaces;
import paretoscope.app.help.HelpFeature;
import paretoscope.app.imports.DropTarget;
import paretoscope.app.jobs.DaemonThreads;
import paretoscope.app.jobs.Job;
import paretoscope.app.jobs.PooledJobQueue;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.preferences.PreferencesFeature;
import paretoscope.app.preferences.PreferencesFile;
import paretoscope.app.screen.FrameByFrame;
import paretoscope.app.screen.FxUiThread;
import paretoscope.app.screen.UiThread;
import paretoscope.app.session.ViewMemory;
import paretoscope.app.session.ViewState;
import paretoscope.app.settings.AppFolders;
import paretoscope.app.shell.MainMenu;
import paretoscope.app.shell.WindowIcons;
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
    private static final int QUESTION_THREADS = 2;

    private final Stage stage;
    private final AppFolders folders;
    private final UiThread ui = new FxUiThread();
    private final Messages messages = new Messages(ui);
    private final PooledJobQueue jobs = new PooledJobQueue(2);
    private final ExecutorService questions = threads("question-", QUESTION_THREADS);
    private final ExecutorService edits = threads("edit-", 1);
    private final Look look = new Look();
    private final CurrentPreferences preferences;
    private final PreferencesFeature preferring;
    private final HelpFeature helping;
    private final RecentWorkspaces recent;
    private final StatusViewModel status = new StatusViewModel(jobs, messages, ui);
    private final Services services;
    private final MainMenu menu = new MainMenu();
    private final BorderPane frame = new BorderPane();
    private volatile Optional<FirstProject> first = Optional.empty();
    private final List<Path> waiting = new ArrayList<>();
    private volatile Optional<Desk> desk = Optional.empty();

    /// The workbench as users have it.
    public Workbench(Stage stage, AppFolders folders) {
        this(stage, folders, new SystemFileDialogs());
    }

    public Workbench(Stage stage, AppFolders folders, FileDialogs files) {
        this.stage = stage;
        this.folders = folders;
        preferences = new CurrentPreferences(PreferencesFile.in(folders), messages);
        recent = new RecentWorkspaces(folders.settings().resolve("recent.txt"), messages);
        var windows = new DialogWindow(look, files);
        Thread.setDefaultUncaughtExceptionHandler(
                new CrashHandler(folders.logs(), new CrashWindow(windows, () -> stage, ui, messages)::tell));
        services = new Services(folders, ui, messages, jobs, questions, edits, preferences, look, windows, status,
                () -> stage, FrameByFrame::take);
        preferring = new PreferencesFeature(preferences, look, windows, () -> stage);
        helping = new HelpFeature(folders, windows, () -> stage);
    }

    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(count, new DaemonThreads(name));
    }

    /// Shows the window with what was named, or as it was left.
    public void start(List<Path> named) {
        start(FirstProject.opening(named, folders), named);
    }

    /// The same with a project that is being opened already.
    public void start(FirstProject shownFirst, List<Path> named) {
        first = Optional.of(shownFirst);
        var state = WindowState.read(folders.windowState());
        menu.showRecent(recent.present(), this::open);
        recent.list().addListener((InvalidationListener) _ -> menu.showRecent(recent.present(), this::open));
        frame.setTop(menu);
        frame.setBottom(new StatusView(status));
        var toasts = new Toasts(messages);
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        var scene = new Scene(new DropTarget(new StackPane(frame, toasts), this::take), state.width(), state.height());
        look.dress(scene);
        stage.setScene(scene);
        stage.setTitle("Paretoscope");
        state.place(stage);
        stage.setOnCloseRequest(_ -> remember());
        var opened = shownFirst.takeSoon();
        shownFirst.path().ifPresentOrElse(
                path -> opened.ifPresentOrElse(now -> show(now, path), () -> open(path)),
                () -> opened.ifPresentOrElse(this::showUnsaved, this::openInMemory));
        stage.show();
        take(NamedFiles.of(named).besideWorkspaces());
        services.afterwards().take(() -> desk.filter(Desk::isFurnished).isPresent(),
                List.of(() -> WindowIcons.on(stage)));
    }

    /// Shows another workspace, making it where there is none; one that cannot be opened is told of and leaves the window
    /// as it was.
    public void open(Path workspace) {
        var path = workspace.toAbsolutePath().normalize();
        if (desk.flatMap(now -> now.project().workspace().path()).filter(path::equals).isPresent()) {
            return;
        }
        jobs.submit(new Job<>("Opening " + path.getFileName(), _ -> {
            var early = taken(Optional.of(path));
            return early.isPresent() ? early.get() : Opened.of(path);
        })).result().whenComplete((opened, failure) -> ui.run(() -> {
            if (failure == null) {
                show(opened, path);
            } else if (desk.isEmpty()) {
                openInMemory();
            }
        }));
    }

    private void openInMemory() {
        jobs.submit(new Job<>("Making room", _ -> {
            var early = taken(Optional.empty());
            return early.isPresent() ? early.get() : Opened.inMemory();
        })).result()
                .thenAccept(opened -> ui.run(() -> showUnsaved(opened)));
    }

    private Optional<Opened> taken(Optional<Path> path) throws Exception {
        return first.isPresent() ? first.get().take(path) : Optional.empty();
    }

    private void show(Opened opened, Path path) {
        recent.opened(path);
        show(opened, path.getFileName() + " – Paretoscope");
    }

    private void showUnsaved(Opened opened) {
        show(opened, "Not saved – Paretoscope");
    }

    private void show(Opened opened, String title) {
        desk.ifPresent(this::closeDesk);
        var next = new Desk(opened.project(), services, opened.before(), this::open);
        desk = Optional.of(next);
        frame.setCenter(next.screen());
        menu.clear();
        next.whenFurnished(() -> menu.show(DeskMenus.of(next, preferring,
                Command.of("Quit", this::quit).shortcut("Shortcut+Q"), helping.commands())));
        stage.setTitle(title);
        next.take(List.copyOf(waiting));
        waiting.clear();
    }

    /// Opens files and folders that were dropped, or that the system hands over; as soon as a workspace is open.
    public void take(List<Path> named) {
        desk.ifPresentOrElse(now -> now.take(named), () -> waiting.addAll(named));
    }

    /// What is shown now, once a workspace is open.
    public Optional<Desk> desk() {
        return desk;
    }

    /// Changes the theme, as the preferences do.
    public void prefer(ThemeChoice theme) {
        preferences.change(all -> all.withTheme(theme));
    }

    private void remember() {
        try {
            WindowState.of(stage, desk.flatMap(now -> now.project().workspace().path())).write(folders.windowState());
        } catch (IOException e) {
            messages.post(Message.warning("How the window was left could not be kept: " + e.getMessage()));
        }
    }

    private void quit() {
        remember();
        Platform.exit();
    }

    private void closeDesk(Desk now) {
        var state = now.state();
        now.close();
        edits.execute(() -> closeProject(now.project(), state));
    }

    /// In the background, after the last edit: the file may be large, and its last page has to be written.
    private void closeProject(Project project, ViewState state) {
        try {
            ViewMemory.keep(project.workspace(), state);
            project.close();
        } catch (WorkspaceException e) {
            messages.post(Message.warning(Sentences.of(e)));
        }
    }

    @Override
    public void close() {
        jobs.close();
        desk.ifPresent(this::closeDesk);
        preferring.close();
        status.close();
        questions.shutdownNow();
        edits.shutdown();
        try {
            edits.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
