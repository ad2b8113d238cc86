package paretoscope.app.sweep;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.scene.layout.VBox;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.inspector.PickBox;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.sweep.model.SweepViewModel;
import paretoscope.merge.sweep.SweepSpec;

/// Which two tasks the figure shows.
final class PlaneSection extends VBox {
    private final PickBox<Integer> across;
    private final PickBox<Integer> up;
    private final IntegerProperty x;
    private final IntegerProperty y;

    PlaneSection(SweepViewModel model, IntegerProperty x, IntegerProperty y, Subscriptions subscriptions) {
        this.x = x;
        this.y = y;
        getStyleClass().add("section-body");
        across = new PickBox<>("Task across", x::set);
        up = new PickBox<>("Task up", y::set);
        getChildren().addAll(Inspector.field("Across", across), Inspector.field("Up", up));
        subscriptions.add(model.specProperty().subscribe(this::show));
    }

    private void show(Optional<SweepSpec> spec) {
        List<Option<Integer>> tasks = spec.map(now -> IntStream.range(0, now.tasks().size()).mapToObj(
                task -> new Option<>(task, now.tasks().get(task).name())).toList()).orElse(List.of());
        across.fill(tasks, x.get());
        up.fill(tasks, y.get());
    }
}
