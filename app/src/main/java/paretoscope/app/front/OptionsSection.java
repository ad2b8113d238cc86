package paretoscope.app.front;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import paretoscope.app.front.model.FrontChartModel;
import paretoscope.app.inspector.PickBox;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.app.screen.Subscriptions;
import paretoscope.charts.FrontChartOptions;
import paretoscope.charts.FrontChartOptions.Third;
import paretoscope.figure.spec.DirectLabels;

/// What of the front is drawn.
final class OptionsSection extends VBox {
    private static final List<Option<DirectLabels>> LABELS = List.of(
            new Option<>(DirectLabels.front(), "on the front"), new Option<>(DirectLabels.all(), "all that fit"),
            new Option<>(DirectLabels.none(), "none"));

    private static final List<Option<Third>> THIRDS = List.of(new Option<>(Third.SIZE, "size"),
            new Option<>(Third.COLOUR, "colour"));

    private final FrontChartModel chart;
    private final Subscriptions subscriptions;
    private final CheckBox perGroup;
    private final HBox third;

    OptionsSection(FrontChartModel chart, Subscriptions subscriptions) {
        this.chart = chart;
        this.subscriptions = subscriptions;
        getStyleClass().add("section-body");
        perGroup = box("A front for each group", FrontChartOptions::groupFronts, FrontChartOptions::withGroupFronts);
        third = pick("Third as", THIRDS, FrontChartOptions::third, FrontChartOptions::withThird);
        getChildren().addAll(box("Front as steps", FrontChartOptions::steps, FrontChartOptions::withSteps),
                box("Shade what it dominates", FrontChartOptions::shade, FrontChartOptions::withShade), perGroup,
                box("Mark the knee", FrontChartOptions::knee, FrontChartOptions::withKnee),
                box("Reference and its volume", FrontChartOptions::reference, FrontChartOptions::withReference),
                pick("Labels", LABELS, FrontChartOptions::labels, FrontChartOptions::withLabels), third);
        third(false);
    }

    /// How a third objective is drawn is a question only where there is one.
    void third(boolean present) {
        third.setVisible(present);
        third.setManaged(present);
    }

    /// Groups have fronts of their own only where there are groups.
    void grouped(boolean grouped) {
        perGroup.setDisable(!grouped);
    }

    private CheckBox box(String text, Predicate<FrontChartOptions> read,
            BiFunction<FrontChartOptions, Boolean, FrontChartOptions> write) {
        var box = new CheckBox(text);
        var options = chart.optionsProperty();
        box.setOnAction(_ -> options.set(write.apply(options.get(), box.isSelected())));
        subscriptions.add(options.subscribe(now -> box.setSelected(read.test(now))));
        return box;
    }

    private <T> HBox pick(String title, List<Option<T>> values, Function<FrontChartOptions, T> read,
            BiFunction<FrontChartOptions, T, FrontChartOptions> write) {
        var options = chart.optionsProperty();
        var pick = new PickBox<T>(title, chosen -> options.set(write.apply(options.get(), chosen)));
        HBox.setHgrow(pick, Priority.ALWAYS);
        subscriptions.add(options.subscribe(now -> pick.fill(values, read.apply(now))));
        var name = new Label(title);
        name.setLabelFor(pick);
        name.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(name, pick);
        row.getStyleClass().add("labels-row");
        return row;
    }
}
