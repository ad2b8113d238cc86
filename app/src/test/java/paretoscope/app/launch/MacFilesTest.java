package paretoscope.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// How files arrive on macOS, on whatever system this runs.
@ExtendWith(ApplicationExtension.class)
class MacFilesTest {
    private final List<Path> opened = new ArrayList<>();
    private final List<String> toolkitHeard = new ArrayList<>();
    private Application.EventHandler before;

    @BeforeEach
    void listen(FxRobot robot) {
        robot.interact(() -> {
            before = Application.GetApplication().getEventHandler();
            Application.GetApplication().setEventHandler(new Application.EventHandler() {
                @Override
                public void handleQuitAction(Application application, long time) {
                    toolkitHeard.add("quit");
                }
            });
            MacFiles.listen(opened::addAll);
        });
    }

    @AfterEach
    void restore(FxRobot robot) {
        robot.interact(() -> Application.GetApplication().setEventHandler(before));
    }

    @Test
    void filesThatTheSystemHandsOverAreOpened(FxRobot robot) {
        robot.interact(() -> handler().handleOpenFilesAction(Application.GetApplication(), 0,
                new String[]{"/logs/run.eval", "/mine.paretoscope"}));

        assertThat(opened).containsExactly(Path.of("/logs/run.eval"), Path.of("/mine.paretoscope"));
    }

    @Test
    void everythingElseStillReachesTheToolkit(FxRobot robot) {
        robot.interact(() -> handler().handleQuitAction(Application.GetApplication(), 0));

        assertThat(toolkitHeard).containsExactly("quit");
    }

    private static Application.EventHandler handler() {
        return Application.GetApplication().getEventHandler();
    }
}
