package paretoscope.app.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.sweep.model.SweepViewModel;
import paretoscope.merge.search.Sample;
import paretoscope.merge.sweep.SweepSpec;

/// What each task is worth, the measured merge that follows from it, and taking it along as a file.
final class PickSection extends VBox {
    private final SweepViewModel model;
    private final VBox sliders = new VBox();
    private final Label picked = new Label();
    private final Button profile = new Button("Profile it");
    private final Button weights = new Button("Export weights…");
    private final Button recipe = new Button("Export mergekit recipe…");
    private List<Slider> shown = List.of();

    PickSection(SweepViewModel model, MergeFiles files, Subscriptions subscriptions) {
        this.model = model;
        getStyleClass().add("section-body");
        sliders.getStyleClass().add("sweep-sliders");
        picked.setId("sweep-pick");
        picked.setWrapText(true);
        weights.setId("sweep-export-weights");
        recipe.setId("sweep-export-recipe");
        profile.setOnAction(_ -> pick().ifPresent(merge -> model.results().profile(merge.coefficients())));
        weights.setOnAction(_ -> pick().ifPresent(merge -> files.weights(spec(), merge.coefficients())));
        recipe.setOnAction(_ -> pick().ifPresent(merge -> files.recipe(spec(), merge.coefficients())));
        getChildren().addAll(Inspector.hint("How much each task is worth:"), sliders, picked, profile, weights, recipe);
        subscriptions.add(model.specProperty().subscribe(this::build));
        subscriptions.add(model.results().pickProperty().subscribe(this::show));
    }

    private Optional<Sample> pick() {
        return model.results().pickProperty().get();
    }

    private SweepSpec spec() {
        return model.specProperty().get().orElseThrow();
    }

    private void build(Optional<SweepSpec> spec) {
        var made = new ArrayList<Slider>();
        sliders.getChildren().clear();
        spec.ifPresent(now -> now.tasks().forEach(task -> {
            var slider = new Slider(0, 1, 1);
            slider.setAccessibleText("Worth of " + task.name());
            made.add(slider);
            sliders.getChildren().add(Inspector.field(task.name(), slider));
        }));
        shown = List.copyOf(made);
        shown.forEach(slider -> slider.valueProperty().subscribe(_ -> weigh()));
        show(pick());
    }

    private void weigh() {
        model.results().weightsProperty().set(shown.stream().map(Slider::getValue).toList());
    }

    private void show(Optional<Sample> pick) {
        boolean fits = pick.isPresent() && pick.get().values().size() == shown.size() && !shown.isEmpty();
        picked.setText(fits ? words(pick.orElseThrow()) : "The best measured merge shows once there are evaluations.");
        for (var button : List.of(profile, weights, recipe)) {
            button.setDisable(!fits);
        }
    }

    private String words(Sample pick) {
        var values = IntStream.range(0, pick.values().size()).mapToObj(task -> spec().tasks().get(task).name() + " "
                + SweepWords.number(pick.values().get(task))).toList();
        return "Of the measured merges: " + SweepWords.merge(spec(), pick.coefficients()) + ", which reaches "
                + String.join(", ", values) + ".";
    }
}
