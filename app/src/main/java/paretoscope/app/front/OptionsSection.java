package paretoscope.app.front;

import java.util.List;
import java.util.function.BiFunction;
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
import paretoscope.figure.spec.DirectLabels;

/// What of the front is drawn.
final class OptionsSection extends VBox {
    private static final List<Option<DirectLabels>> LABELS = List.of(
            new Option<>(DirectLabels.front(), "on the front"), new Option<>(DirectLabels.all(), "all that fit"),
            new Option<>(DirectLabels.none(), "none"));

    private final FrontChartModel chart;
    private final Subscriptions subscriptions;
    private final CheckBox perGroup;

    OptionsSection(FrontChartModel chart, Subscriptions subscriptions) {
        this.chart = chart;
        this.subscriptions = subscriptions;
        getStyleClass().add("section-body");
        perGroup = box("A front for each group", FrontChartOptions::groupFronts, FrontChartOptions::withGroupFronts);
        getChildren().addAll(box("Front as steps", FrontChartOptions::steps, FrontChartOptions::withSteps),
                box("Shade what it dominates", FrontChartOptions::shade, FrontChartOptions::withShade), perGroup,
                box("Mark the knee", FrontChartOptions::knee, FrontChartOptions::withKnee),
                box("Reference and its volume", FrontChartOptions::reference, FrontChartOptions::withReference),
                labels());
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

    private HBox labels() {
        var options = chart.optionsProperty();
        var pick = new PickBox<DirectLabels>("Labels", which -> options.set(options.get().withLabels(which)));
        HBox.setHgrow(pick, Priority.ALWAYS);
        subscriptions.add(options.subscribe(now -> pick.fill(LABELS, now.labels())));
        var name = new Label("Labels");
        name.setLabelFor(pick);
        name.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(name, pick);
        row.getStyleClass().add("labels-row");
        return row;
    }
}
