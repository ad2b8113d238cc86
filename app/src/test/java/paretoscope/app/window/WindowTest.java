package paretoscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.app.window.OpenedWindow.soon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import paretoscope.app.desk.Desk;
import paretoscope.app.front.model.BudgetModel;
import paretoscope.app.front.model.Role;
import paretoscope.app.front.model.ZoomWindow;
import paretoscope.app.session.ViewState;
import paretoscope.app.sweep.SweepFeature;
import paretoscope.app.theme.ThemeChoice;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.figure.scale.Interval;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.views.imports.ImportListener;

/// The ways a user takes through the window, from the invitation to the export, with mouse and keys.
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private static final Path SAMPLES = Path.of(System.getProperty("paretoscope.root"), "sample-results");

    @TempDir
    private Path profile;
    private Stage stage;
    private OpenedWindow window;

    @Start
    void open(Stage main) {
        stage = main;
        stage.setWidth(1000);
        stage.setHeight(900);
    }

    @BeforeEach
    void start(FxRobot robot) throws Exception {
        robot.interact(CssWarnings::begin);
        window = new OpenedWindow(robot, stage, profile);
    }

    @AfterEach
    void close() {
        window.close();
        assertThat(CssWarnings.heard()).isEmpty();
    }

    private Desk desk() {
        return window.desk();
    }

    private void openExample(FxRobot robot) throws Exception {
        robot.clickOn("Open an example");
        soon(() -> desk().front().statusProperty().get().startsWith("51 of 69 shown"));
        soon(() -> desk().front().chart().shownProperty().get().isPresent());
    }

    /// Before the fix: the status bar said `editleaderboard.yml`, because an underscore names a shortcut in a button.
    @Test
    void underscoresOfTheDataAreNotTakenForShortcuts(FxRobot robot) throws Exception {
        var file = Files.writeString(profile.resolve("my_board.csv"),
                "model,set_up,accuracy,cost_usd\na_1,x_1,0.5,1\nb_2,x_2,0.7,2\n");
        desk().project().imports().importAll(List.of(file.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
        soon(() -> desk().front().statusProperty().get().equals("2 of 2 shown"));
        robot.interact(() -> desk().selection().set(List.of("a_1")));
        soon(() -> !robot.lookup("a_1").queryAll().isEmpty());

        assertThat(robot.lookup(node -> node instanceof Labeled labeled && labeled.isMnemonicParsing()
                && labeled.getText() != null && labeled.getText().indexOf('_') > 0).queryAll()).isEmpty();
    }

    /// Looked up on the window's thread, which may be changing what is searched.
    private static String text(FxRobot robot, String query) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> robot.lookup(query).queryAs(Labeled.class).getText());
    }

    @Test
    void anEmptyWindowInvitesAndTheExampleShowsItsFront(FxRobot robot) throws Exception {
        assertThat(robot.lookup("Drop evaluation results here").tryQuery()).isPresent();

        openExample(robot);

        assertThat(text(robot, ".status-summary")).isEqualTo("51 of 69 shown, 18 unknown");
        assertThat(desk().front().found().orElseThrow().result().front()).hasSize(8);
    }

    @Test
    void theSampleSweepIsOpenedStartedAndShowsItsFront(FxRobot robot) throws Exception {
        robot.clickOn("Merge models");
        robot.clickOn("#sweep-sample");
        var start = robot.lookup("#sweep-start").queryButton();
        soon(() -> !start.isDisabled());
        robot.clickOn(start);

        var sweep = (SweepFeature) desk().shown();
        soon(() -> sweep.viewModel().results().shownProperty().get()
                .filter(now -> now.fronts().front().size() > 3).isPresent());
        soon(() -> sweep.figure().isPresent());
        assertThat(text(robot, "#sweep-status")).contains("of 88 evaluated");
        robot.clickOn("#sweep-stop");
        soon(() -> robot.lookup("#sweep-stop").queryButton().isDisabled());
    }

    @Test
    void arrowKeysWalkThePointsAndEscapeLetsGo(FxRobot robot) throws Exception {
        openExample(robot);

        robot.interact(() -> robot.lookup("#front-chart").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.RIGHT);
        assertThat(desk().selection().labels()).hasSize(1);

        robot.type(KeyCode.ESCAPE);
        assertThat(desk().selection().labels()).isEmpty();
    }

    @Test
    void draggingOverTheChartPicksPointsAndTheTableShowsThemPicked(FxRobot robot) throws Exception {
        openExample(robot);
        Node chart = robot.lookup("#front-chart").query();
        var bounds = chart.localToScreen(chart.getBoundsInLocal());

        robot.drag(bounds.getMinX() + bounds.getWidth() * 0.3, bounds.getMinY() + 20)
                .dropTo(bounds.getMinX() + bounds.getWidth() * 0.8, bounds.getMinY() + bounds.getHeight() * 0.5);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk().selection().labels()).hasSizeGreaterThan(3);
    }

    @Test
    void aBudgetNamesAPick(FxRobot robot) throws Exception {
        openExample(robot);

        robot.interact(() -> assertThat(desk().front().budget().type("1")).isEmpty());

        var advice = desk().front().budget().adviceProperty().get().orElseThrow();
        assertThat(advice.sentence()).startsWith("Under $1: pick ");
        assertThat(advice.picks()).extracting(BudgetModel.Pick::part).containsExactly("Pick", "Runner-up", "Next");
    }

    @Test
    void aSearchNarrowsWhatIsShownAndShowEverythingTakesItBack(FxRobot robot) throws Exception {
        openExample(robot);

        robot.push(KeyCode.SHORTCUT, KeyCode.F).write("claude");
        soon(() -> !text(robot, ".status-summary").startsWith("51 of 69"));
        var narrowed = text(robot, ".status-summary");

        robot.clickOn("Show everything");
        soon(() -> text(robot, ".status-summary").startsWith("51 of 69"));
        assertThat(narrowed).contains(" of ");
    }

    @Test
    void undoTakesAnImportBackAndRedoBringsItAgain(FxRobot robot) throws Exception {
        openExample(robot);
        soon(() -> undo().getText().startsWith("Undo import of"));

        robot.interact(() -> undo().fire());
        soon(() -> robot.lookup("Drop evaluation results here").queryAll().stream().anyMatch(Node::isVisible)
                && desk().sources().sourcesProperty().get().isEmpty());
        soon(() -> !desk().commands().history().getLast().isDisable());
        robot.interact(() -> desk().commands().history().getLast().fire());
        soon(() -> desk().front().statusProperty().get().startsWith("51 of 69 shown"));
    }

    private MenuItem undo() {
        return desk().commands().history().getFirst();
    }

    @Test
    void theFigureCanBeExportedFromTheKeyboard(FxRobot robot) throws Exception {
        openExample(robot);

        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        soon(() -> robot.listWindows().size() > 1);

        assertThat(robot.lookup(".paper").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        soon(() -> robot.listWindows().size() == 1);
    }

    @Test
    void theWindowComesBackAsItWasLeft(FxRobot robot) throws Exception {
        openExample(robot);
        robot.interact(() -> desk().front().change(question -> question
                .with(Role.QUALITY, Optional.of("pass_rate_1")).with(Role.COST, Optional.of("total_cost"))
                .withScale("total_cost", ScaleKind.LOG).withGroup(Optional.of("edit_format"))));
        soon(() -> desk().front().found().orElseThrow().result().objectives().stream()
                .anyMatch(objective -> objective.name().equals("total_cost")) && !desk().front().busyProperty().get());
        robot.interact(() -> {
            desk().front().budget().limitProperty().set(OptionalDouble.of(2.5));
            desk().front().chart().windowProperty()
                    .set(ZoomWindow.of(new Interval(0.1, 30), new Interval(10, 50)));
            desk().selection().set(List.of("gpt-5 (high)"));
            desk().sources().search("gpt");
            desk().show("table");
        });
        soon(() -> !desk().front().busyProperty().get());
        // A click on a header counts as a call for the menu on the platform without a display.
        robot.interact(() -> sort(robot.lookup("#configurations").queryTableView(), "pass_rate_1"));
        var left = new ViewState[1];
        robot.interact(() -> left[0] = desk().state());
        robot.interact(() -> window.workbench().close());

        start(robot);
        soon(() -> desk().front().statusProperty().get().contains("shown") && !desk().front().busyProperty().get());

        assertThat(left[0].views().get("table").path("sort").path("column").asString()).isEqualTo("pass_rate_1");
        assertThat(desk().state()).isEqualTo(left[0]);
        TableView<?> table = robot.lookup("#configurations").queryTableView();
        assertThat(table.getSortOrder()).extracting(TableColumn::getUserData).isEqualTo(List.of("pass_rate_1"));
    }

    private static <T> void sort(TableView<T> table, String name) {
        table.getSortOrder().setAll(
                table.getColumns().stream().filter(column -> name.equals(column.getUserData())).toList());
    }

    /// Before the fix: exchanging the table's rows unpicked them, and with them the points of the chart.
    @Test
    void whatIsPickedStaysPickedWhenTheDataAreReadAnew(FxRobot robot) throws Exception {
        openExample(robot);
        robot.interact(() -> desk().selection().set(List.of("gpt-5 (high)", "o3-mini (high)")));

        robot.interact(() -> desk().take(List.of(SAMPLES.resolve("efficient-agents"))));
        soon(() -> desk().sources().sourcesProperty().get().size() > 1);
        soon(() -> !desk().front().busyProperty().get());

        assertThat(desk().selection().labels()).contains("gpt-5 (high)", "o3-mini (high)");
    }

    @Test
    void everyViewIsReachedByItsShortcutAndTheInspectorChangesWithIt(FxRobot robot) throws Exception {
        openExample(robot);
        robot.interact(() -> desk().take(List.of(SAMPLES.resolve("digits-repeats"))));
        soon(() -> desk().sources().sourcesProperty().get().size() > 1);

        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        soon(() -> desk().shown().id().equals("cost-of-pass"));
        assertThat(robot.lookup("#family").tryQuery()).isPresent();

        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        soon(() -> desk().shown().id().equals("portfolio"));
        assertThat(robot.lookup("#baseline").tryQuery()).isPresent();

        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        soon(() -> desk().shown().id().equals("techniques"));
        assertThat(robot.lookup("#send-to-front").tryQuery()).isPresent();
        robot.clickOn("#techniques-knob");
    }

    @Test
    void helpOnTheViewInFrontOpensBesideTheWindow(FxRobot robot) throws Exception {
        openExample(robot);

        robot.push(KeyCode.F1);
        soon(() -> robot.listWindows().size() > 1);

        assertThat(robot.lookup(".help-heading").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        soon(() -> robot.listWindows().size() == 1);
    }

    @Test
    void theThemeChangesEverywhereWithoutAComplaint(FxRobot robot) throws Exception {
        openExample(robot);

        for (var choice : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            robot.interact(() -> window.workbench().prefer(choice));
            WaitForAsyncUtils.waitForFxEvents();
        }

        assertThat(stage.getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("light.css"));
    }

    @Test
    void severalSourcesOfOtherKindsAreReadWithoutLosingTheFirst(FxRobot robot) throws Exception {
        openExample(robot);

        robot.interact(() -> desk().take(List.of(SAMPLES.resolve("bf16"))));
        soon(() -> desk().sources().sourcesProperty().get().size() > 1);

        assertThat(robot.lookup("#sources").tryQuery()).isPresent();
    }
}
