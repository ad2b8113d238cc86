package paretoscope.app.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import paretoscope.app.canvas.FigureCanvas;
import paretoscope.app.dialog.Shown;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.front.model.Pointed;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.Role;
import paretoscope.app.front.model.ShownFront;
import paretoscope.app.front.model.SmallFront;
import paretoscope.app.front.model.ZoomWindow;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.preferences.PreferencesFile;
import paretoscope.app.selection.Selection;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.app.simulated.SimulatedPoints;
import paretoscope.app.theme.Theme;
import paretoscope.views.Project;

/// The way of a user over the chart: choosing, brushing, walking, a budget, the legend.
@ExtendWith(ApplicationExtension.class)
class FrontFeatureTest {
    @TempDir
    static Path folder;

    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final Selection selection = new Selection();
    private Project project;
    private FrontFeature front;
    private FrontViewModel model;

    @Start
    void open(Stage stage) throws Exception {
        project = SmallFront.project(folder);
        front = new FrontFeature(context());
        model = front.viewModel();
        model.change(question -> question.with(Role.COST, Optional.of("cost_usd")).withGroup(Optional.of("effort")));
        var pane = new BorderPane(front.content());
        pane.setRight(front.inspector().orElseThrow().get());
        Shown.on(stage, pane, 980, 700);
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    @Test
    void anotherCostIsChosen(FxRobot robot) {
        robot.clickOn("#cost-metric").clickOn("latency_s (s)");

        assertThat(model.found().orElseThrow().objective(Role.COST).orElseThrow().name()).isEqualTo("latency_s");
    }

    @Test
    void draggingPicksWhatItPassesOver(FxRobot robot) {
        var plot = shown().layout().plot();
        robot.moveTo(at(plot.x() + 4, plot.y() + 4)).press(MouseButton.PRIMARY);
        robot.moveTo(at(plot.right() - 12, plot.bottom() - 2)).release(MouseButton.PRIMARY);

        assertThat(selection.labels()).containsExactlyInAnyOrder("thrifty", "wasteful", "strong");
    }

    @Test
    void aClickPicksAndShiftAdds(FxRobot robot) {
        robot.clickOn(point("thrifty"));
        robot.interact(() -> shiftClick(point("strong")));

        assertThat(selection.labels()).containsExactly("thrifty", "strong");
    }

    @Test
    void arrowsWalkFromPointToPoint(FxRobot robot) {
        robot.clickOn(point("thrifty")).type(KeyCode.RIGHT);
        assertThat(selection.labels()).containsExactly("wasteful");

        robot.type(KeyCode.END);
        assertThat(selection.labels()).containsExactly("strong");

        robot.type(KeyCode.ESCAPE);
        assertThat(selection.labels()).isEmpty();
    }

    @Test
    void arrowsReachSimulatedPointsToo(FxRobot robot) {
        var vote = new SimulatedPoint("thrifty vote@3", "accuracy", 0.6, "cost_usd", 6, "majority vote of 3",
                "thrifty");
        robot.interact(() -> model.chart().simulatedProperty().set(List.of(vote)));

        robot.clickOn(point("wasteful")).type(KeyCode.RIGHT);
        assertThat(selection.labels()).containsExactly("thrifty vote@3");

        robot.type(KeyCode.RIGHT);
        assertThat(selection.labels()).containsExactly("strong");

        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(selection.labels()).containsExactly("wasteful");
    }

    @Test
    void aTypedBudgetChangesTheAdvice(FxRobot robot) {
        robot.clickOn("#budget").write("6").type(KeyCode.ENTER);

        assertThat(robot.lookup("#advice").queryAs(Label.class).getText()).contains("pick thrifty");
        robot.clickOn("strong");
        assertThat(selection.labels()).containsExactly("strong");
    }

    @Test
    void theBudgetIsDraggedAlongTheAxis(FxRobot robot) {
        robot.interact(() -> model.budget().limitProperty().set(OptionalDouble.of(3)));
        var layout = shown().layout();
        robot.moveTo(at(layout.x().map(3), layout.plot().y() + 60)).press(MouseButton.PRIMARY);
        robot.moveTo(at(layout.x().map(7), layout.plot().y() + 80)).release(MouseButton.PRIMARY);

        assertThat(model.budget().limitProperty().get().orElseThrow()).isBetween(6.8, 7.2);
        assertThat(selection.labels()).isEmpty();
    }

    @Test
    void aClickInTheLegendHidesAGroup(FxRobot robot) {
        var entry = shown().layout().legend().stream().filter(item -> item.series().equals("low")).findFirst()
                .orElseThrow().area();
        robot.clickOn(at(entry.x() + 4, entry.y() + entry.height() / 2));

        assertThat(model.chart().hiddenProperty().get()).containsExactly("low");
    }

    @Test
    void theWheelZoomsAndADoubleClickShowsEverything(FxRobot robot) {
        var plot = shown().layout().plot();
        var whole = shown().layout().x().domain();
        robot.moveTo(point("thrifty")).scroll(3, VerticalDirection.UP);
        assertThat(model.chart().windowProperty().get()).isNotEqualTo(ZoomWindow.ALL);

        robot.doubleClickOn(at(plot.x() + plot.width() / 2, plot.y() + 3));
        assertThat(shown().layout().x().domain()).isEqualTo(whole);
    }

    @Test
    void theChartFollowsTheTheme(FxRobot robot) {
        robot.interact(() -> theme.set(Theme.DARK));

        assertThat(shown().layout().theme().isDark()).isTrue();
    }

    @Test
    void aClosedViewIsLetGo(FxRobot robot) throws Exception {
        var gone = new WeakReference<?>[1];
        robot.interact(() -> {
            var other = new FrontFeature(context());
            gone[0] = new WeakReference<>(other.content());
            other.close();
        });
        for (int i = 0; i < 50 && gone[0].get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(gone[0].get()).isNull();
    }

    private ViewContext context() {
        var messages = new Messages(Runnable::run);
        return new ViewContext(project, Runnable::run, Runnable::run, selection, theme, messages,
                new CurrentPreferences(new PreferencesFile(folder.resolve("preferences.json")), messages),
                new SimulatedPoints());
    }

    private void shiftClick(Point2D at) {
        Node canvas = front.content().lookup("#front-chart");
        var place = canvas.screenToLocal(at);
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            canvas.fireEvent(new MouseEvent(type, place.getX(), place.getY(), at.getX(), at.getY(),
                    MouseButton.PRIMARY, 1, true, false, false, false, type == MouseEvent.MOUSE_PRESSED, false, false,
                    true, false, true, null));
        }
    }

    private ShownFront shown() {
        return model.chart().shownProperty().get().orElseThrow();
    }

    private Point2D point(String label) {
        var place = shown()
                .place(new Pointed.Measured(shown().result().table().labels().indexOf(label))).orElseThrow();
        return at(place.x(), place.y());
    }

    private Point2D at(double x, double y) {
        Node canvas = front.content().lookup("#front-chart");
        return canvas.localToScreen(x * FigureCanvas.PIXELS_PER_POINT, y * FigureCanvas.PIXELS_PER_POINT);
    }
}
