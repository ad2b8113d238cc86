package paretoscope.app.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import paretoscope.app.jobs.JobEvent;
import paretoscope.app.jobs.JobId;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;

/// The status bar has what there is to tell, in its order, and nothing before.
@ExtendWith(ApplicationExtension.class)
class StatusViewTest {
    private final ToldQueue queue = new ToldQueue();
    private final Messages messages = new Messages(Runnable::run);
    private StatusView bar;

    @Start
    void show(Stage stage) {
        var status = new StatusViewModel(queue, messages, Runnable::run);
        status.summarise("2 of 3 shown");
        bar = new StatusView(status);
        stage.setScene(new Scene(bar, 800, 40));
        stage.show();
    }

    private List<String> buttons() {
        return bar.getChildren().stream().filter(Node::isVisible).filter(Button.class::isInstance)
                .map(node -> ((Button) node).getText()).toList();
    }

    @Test
    void atFirstThereIsTheSummaryAlone(FxRobot robot) {
        assertThat(buttons()).isEmpty();
        assertThat(robot.lookup("2 of 3 shown").query().isVisible()).isTrue();
    }

    @Test
    void theLastMessageIsShownAsItIs(FxRobot robot) {
        robot.interact(() -> messages.post(Message.info("my_board.csv was read")));
        assertThat(buttons()).containsExactly("my_board.csv was read");
        assertThat(robot.lookup(".status-message").queryButton().isMnemonicParsing()).isFalse();

        robot.interact(() -> messages.post(Message.info("and now another")));
        assertThat(buttons()).containsExactly("and now another");
    }

    @Test
    void furtherJobsAreCountedBeforeTheMessage(FxRobot robot) {
        robot.interact(() -> {
            messages.post(Message.info("said before"));
            List.of(1, 2, 3).forEach(job -> queue.tell(new JobEvent.Queued(new JobId(job), "Job " + job)));
        });
        assertThat(buttons()).containsExactly("+2 more", "said before");

        robot.interact(() -> List.of(1, 2).forEach(job -> queue.tell(new JobEvent.Finished(new JobId(job)))));
        assertThat(buttons()).containsExactly("said before");
    }
}
