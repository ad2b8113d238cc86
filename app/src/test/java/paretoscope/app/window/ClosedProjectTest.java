package paretoscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import paretoscope.app.Workbench;
import paretoscope.app.desk.Desk;
import paretoscope.app.settings.AppFolders;

/// A project that is left leaves nothing behind in a window that goes on. The window is not the robot's: that one keeps every
/// event it sees, and with it the nodes they went to.
@ExtendWith(ApplicationExtension.class)
class ClosedProjectTest {
    @TempDir
    private Path profile;
    private Stage stage;
    private Workbench workbench;

    @Test
    void itsDeskAndItsViewsAreLetGo(FxRobot robot) throws Exception {
        robot.interact(() -> {
            stage = new Stage();
            workbench = new Workbench(stage, AppFolders.under(profile));
            workbench.start(List.of());
        });
        try {
            var before = shownExample(robot);

            robot.interact(() -> workbench.open(profile.resolve("other.paretoscope")));
            soon(() -> !desk().project().workspace().path().equals(before.path()));

            assertThat(before.references()).allSatisfy(reference -> assertThat(isGone(reference)).isTrue());
        } finally {
            robot.interact(() -> {
                stage.hide();
                workbench.close();
            });
        }
    }

    private record Shown(Optional<Path> path, List<WeakReference<?>> references) {}

    private Shown shownExample(FxRobot robot) throws Exception {
        soon(() -> workbench.desk().isPresent());
        robot.interact(() -> desk().commands().importExample());
        soon(() -> desk().front().chart().shownProperty().get().isPresent());
        var references = new ArrayList<WeakReference<?>>();
        robot.interact(() -> {
            references.add(new WeakReference<>(desk()));
            references.add(new WeakReference<>(desk().screen()));
            desk().views().forEach(view -> references.add(new WeakReference<>(view.content())));
        });
        return new Shown(desk().project().workspace().path(), references);
    }

    private Desk desk() {
        return workbench.desk().orElseThrow();
    }

    private static boolean isGone(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 100 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return reference.get() == null;
    }

    private static void soon(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
