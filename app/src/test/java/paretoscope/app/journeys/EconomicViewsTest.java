package paretoscope.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.app.window.OpenedWindow.soon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import paretoscope.app.canvas.FigureCanvas;
import paretoscope.app.front.model.Pointed;
import paretoscope.app.front.model.Role;
import paretoscope.app.window.OpenedWindow;

/// One way through each view of costs and risks, and through each tool that makes costs: choose, turn a knob, see the number
/// change, take the figure out. Everything through the program's own window.
@ExtendWith(ApplicationExtension.class)
class EconomicViewsTest {
    /// Two models with two attempts at each of two items: `weak` costs 1 and passes one time of two at the first item,
    /// `strong` costs 10 and always passes.
    private static final String ATTEMPTS = """
            model,item,attempt,answer,correct,cost_usd
            weak,i0,1,a,1,1
            weak,i0,2,b,0,1
            weak,i1,1,c,0,1
            weak,i1,2,d,0,1
            strong,i0,1,a,1,10
            strong,i0,2,a,1,10
            strong,i1,1,a,1,10
            strong,i1,2,a,1,10
            """;

    @TempDir
    private Path folder;
    private Stage stage;
    private OpenedWindow window;

    @Start
    void open(Stage main) {
        stage = main;
    }

    @BeforeEach
    void start(FxRobot robot) throws Exception {
        window = new OpenedWindow(robot, stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aHumansPriceMovesTheFrontierOfWhatAPassCosts(FxRobot robot) throws Exception {
        window.take("attempts.csv", ATTEMPTS);
        window.turnTo(KeyCode.DIGIT2, "cost-of-pass");
        says(robot, "Frontier of the models", "$6");

        window.type("#human", "4", KeyCode.ENTER);
        says(robot, "Frontier with the human", "$3");

        robot.clickOn("#cost-of-pass-essential");
        assertThat(robot.lookup("#cost-of-pass-values").queryTableView().getItems()).hasSize(2);
        assertThat(Files.size(window.export("essential.pdf"))).isPositive();
    }

    @Test
    void anotherIncumbentAndAnotherStatisticChangeWhatAPortfolioSays(FxRobot robot) throws Exception {
        window.take("candidates.csv", "candidate,probe,true_value\n" + IntStream.rangeClosed(1, 6)
                .mapToObj(i -> "c" + i + "," + i * 0.1 + "," + (i * 0.1 + 0.05)).collect(Collectors.joining("\n")));
        window.turnTo(KeyCode.DIGIT3, "portfolio");
        soon(() -> !key(robot, "Baseline").isEmpty());

        window.type("#baseline", "0.2", KeyCode.ENTER);
        says(robot, "Baseline", "0.2");

        robot.clickOn("#portfolio-risk");
        assertThat(Files.size(window.export("risk.pdf"))).isPositive();
    }

    @Test
    void aSimulatedPointIsSentToTheFrontAndSaysThereThatItWasNeverMeasured(FxRobot robot) throws Exception {
        window.take("attempts.csv", ATTEMPTS);
        window.turnTo(KeyCode.DIGIT4, "techniques");
        says(robot, "Best", "100%");

        window.type("#budget-cost", "5", KeyCode.ENTER);
        says(robot, "Best within the budget", "25%");
        robot.clickOn("weak vote@2").clickOn("#send-to-front");
        assertThat(Files.size(window.export("vote.pdf"))).isPositive();

        window.turnTo(KeyCode.DIGIT1, "front");
        var star = window.desk().front().chart().simulatedProperty().get().getFirst();
        robot.moveTo(robot.point("#front-chart").query().subtract(1, 1));
        hover(robot, new Pointed.Simulated(star));
        soon(() -> robot.lookup(".point-tip").queryAll().stream().anyMatch(Node::isVisible));
        assertThat(robot.lookup("Simulated, never measured").tryQuery()).isPresent();
    }

    private void hover(FxRobot robot, Pointed point) {
        var canvas = robot.lookup("#front-chart").query();
        var place = window.desk().front().chart().shownProperty().get().orElseThrow().place(point).orElseThrow();
        robot.moveTo(canvas.localToScreen(place.x() * FigureCanvas.PIXELS_PER_POINT,
                place.y() * FigureCanvas.PIXELS_PER_POINT));
    }

    @Test
    void aFormulaBecomesACostThatTheFrontShows(FxRobot robot) throws Exception {
        window.take("board.csv", "model,accuracy,macs\nsmall,0.4,100\nlarge,0.8,300\n");
        robot.push(new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        soon(() -> robot.lookup("#cost-formula").tryQuery().isPresent());

        window.type("#cost-name", "double", KeyCode.TAB);
        window.type("#cost-formula", "macs*2", KeyCode.TAB);
        soon(() -> robot.lookup("#cost-preview").queryTableView().getItems().size() == 2);
        robot.clickOn("#add-cost");

        soon(() -> window.desk().front().found().flatMap(found -> found.objective(Role.COST))
                .filter(cost -> cost.name().equals("double")).isPresent());
        robot.clickOn("#costs-help");
        soon(() -> robot.lookup("Ways to make a cost").tryQuery().isPresent());
    }

    @Test
    void twoSourcesAreJoinedByARuleThatSaysWhatItMatches(FxRobot robot) throws Exception {
        window.take("quality.csv", "model,accuracy\nsmall,0.4\nlarge,0.8\n");
        window.take("speed.csv", "model,latency_s\nsmall,1\nlarge,3\nother,9\n");
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        soon(() -> robot.lookup("#join-borrowers").tryQuery().isPresent());

        window.type("#join-borrowers .text-field", "quality.csv", KeyCode.TAB);
        window.type("#join-lenders .text-field", "speed.csv", KeyCode.TAB);
        soon(() -> said(robot).equals("2 of 2 configurations find a partner."));
        robot.clickOn("#keep-join");

        soon(() -> window.desk().front().found().filter(found -> found.result().comparableRows().length == 2)
                .isPresent());
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#join-said").queryAs(Label.class).getText();
    }

    /// Waits until a key number begins so; says what it is where it never does.
    private static void says(FxRobot robot, String name, String beginning) throws Exception {
        try {
            soon(() -> key(robot, name).startsWith(beginning));
        } catch (TimeoutException _) {
            assertThat(key(robot, name)).as(name).startsWith(beginning);
        }
    }

    /// The value of a key number above the figure; empty while there is none of that name.
    private static String key(FxRobot robot, String name) {
        return robot.lookup(".key-number").queryAll().stream()
                .filter(card -> label(card, ".key-name").equals(name)).map(card -> label(card, ".key-value"))
                .findFirst().orElse("");
    }

    private static String label(Node card, String part) {
        return ((Label) card.lookup(part)).getText();
    }
}
