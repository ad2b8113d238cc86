package paretoscope.app.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.dialog.Shown;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.Role;
import paretoscope.app.front.model.SmallFront;
import paretoscope.app.messages.Messages;
import paretoscope.app.theme.Look;
import paretoscope.app.tool.ToolContext;
import paretoscope.eval.price.PriceEntry;
import paretoscope.views.Project;
import paretoscope.views.costs.ModelPrice;

/// The window of prices with the section beside the chart, over three priced models and one nobody lists.
@ExtendWith(ApplicationExtension.class)
class PricesWindowTest {
    @TempDir
    static Path folder;

    private Project project;
    private FrontViewModel front;
    private PricesTool feature;

    @Start
    void open(Stage stage) throws Exception {
        project = TokenProject.priced(folder);
        front = SmallFront.model(project);
        front.change(question -> question.with(Role.COST, Optional.of("cost_usd.sum")));
        feature = new PricesTool(new ToolContext(project, Runnable::run, Runnable::run, Runnable::run,
                new Messages(Runnable::run), new DialogWindow(new Look()), () -> stage, _ -> {}), front);
        var section = feature.section();
        section.setPrefWidth(300);
        Shown.on(stage, new HBox(feature.body(), section), 1000, 700);
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            feature.close();
            front.close();
        }).get();
        project.close();
    }

    @Test
    void aModelWithoutAPriceIsGivenOneByKeyboardAndMouse(FxRobot robot) {
        TableView<ModelPrice> models = robot.lookup("#price-models").queryTableView();
        assertThat(models.getItems().getFirst().model()).isEqualTo("nobody-knows");

        robot.clickOn("#price-search").write("4o mini").push(KeyCode.TAB).push(KeyCode.DOWN).push(KeyCode.ENTER);

        assertThat(models.getItems()).allMatch(ModelPrice::isPriced);
        assertThat(front.found().orElseThrow().result().comparableRows()).hasSize(4);
    }

    @Test
    void aPriceOfOnesOwnIsTypedAndKept(FxRobot robot) {
        robot.clickOn("My prices").clickOn("#add-price");
        WaitForAsyncUtils.waitForFxEvents();
        var cells = robot.lookup("#own-prices .cell-field").queryAll().stream().filter(node -> node.isVisible())
                .toList();
        robot.clickOn(cells.getFirst()).write("nobody-knows").push(KeyCode.TAB).write("1").push(KeyCode.TAB)
                .write("2").clickOn("#keep-own");

        assertThat(feature.prices().pricesProperty().get().own()).singleElement()
                .extracting(PriceEntry::model).isEqualTo("nobody-knows");
    }

    @Test
    void theSliderMovesTheFrontAndKeepMakesItLast(FxRobot robot) throws Exception {
        Slider slider = robot.lookup("#trial-factor").query();
        assertThat(robot.lookup("#keep-prices").queryButton().getParent().isVisible()).isFalse();

        robot.interact(() -> slider.setValue(Math.log10(0.5)));

        assertThat(front.isSupposed()).isTrue();
        robot.clickOn("#keep-prices");
        assertThat(front.isSupposed()).isFalse();
        assertThat(slider.getValue()).isZero();
        assertThat(project.costs().own().entries()).hasSize(3);
    }

    @Test
    void costsGoBackToWhatFilesState(FxRobot robot) throws Exception {
        robot.clickOn("#costs-as-files");

        assertThat(project.costs().inForce()).isEmpty();
        assertThat(robot.lookup("#price-tokens").queryButton().isVisible()).isTrue();
        RadioButton mode = robot.lookup("#costs-as-files").query();
        assertThat(mode.isSelected()).isTrue();
    }
}
