package paretoscope.app.render;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import paretoscope.app.commands.Command;
import paretoscope.app.desk.Desk;
import paretoscope.app.desk.DeskMenus;
import paretoscope.app.desk.Services;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.jobs.PooledJobQueue;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.preferences.PreferencesFeature;
import paretoscope.app.preferences.PreferencesFile;
import paretoscope.app.screen.Afterwards;
import paretoscope.app.screen.UiThread;
import paretoscope.app.session.ViewState;
import paretoscope.app.settings.AppFolders;
import paretoscope.app.shell.MainMenu;
import paretoscope.app.status.StatusView;
import paretoscope.app.status.StatusViewModel;
import paretoscope.app.theme.Look;
import paretoscope.app.theme.Theme;
import paretoscope.views.Project;

/// The window's content without a window, in the standard preferences of no user.
///
/// Questions are answered at once on the toolkit's own thread, so that a picture shows the answers.
record StagedWindow(Scene scene, Desk desk, PreferencesFeature preferring, Services services) {
    private static final int TEXT_SIZE = 13;
    private static final Path NOWHERE = Path.of(System.getProperty("java.io.tmpdir"),
            "paretoscope-" + ProcessHandle.current().pid());

    static StagedWindow of(Project project, Theme theme, int width, int height) {
        UiThread ui = Runnable::run;
        var messages = new Messages(ui);
        var jobs = new PooledJobQueue(1);
        var look = new Look();
        var windows = new DialogWindow(look);
        var preferences = new CurrentPreferences(new PreferencesFile(NOWHERE.resolve("preferences.json")), messages);
        var preferring = new PreferencesFeature(preferences, look, windows, Stage::new);
        var services = new Services(AppFolders.under(NOWHERE), ui, messages, jobs, Runnable::run, Runnable::run,
                preferences, look, windows, new StatusViewModel(jobs, messages, ui), Stage::new,
                Afterwards.AT_ONCE);
        look.change(theme, TEXT_SIZE);
        var desk = new Desk(project, services, ViewState.FIRST, _ -> {});
        var menu = new MainMenu();
        menu.show(DeskMenus.of(desk, preferring, Command.of("Quit", () -> {}).shortcut("Shortcut+Q"), List.of()));
        var frame = new BorderPane(desk.screen());
        frame.setTop(menu);
        frame.setBottom(new StatusView(services.status()));
        var scene = new Scene(frame, width, height);
        look.dress(scene);
        return new StagedWindow(scene, desk, preferring, services);
    }

    void close() {
        desk.close();
        preferring.close();
        services.status().close();
        services.jobs().close();
    }
}
