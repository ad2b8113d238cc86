package paretoscope.app.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.sweep.model.Profile;
import paretoscope.app.sweep.model.SweepViewModel;
import paretoscope.app.sweep.model.TaskResponse;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.sweep.SweepSpec;

/// A slider per coefficient; every task's response moves with it.
final class ProfilerSection extends VBox {
    private final SweepViewModel model;
    private final VBox sliders = new VBox();
    private final Label none = Inspector.hint("The responses show once there are evaluations.");
    private final VBox responses = new VBox();
    private final Label warning = Inspector
            .hint("Outside what was sampled: these are guesses, however narrow the intervals.");
    private List<Slider> shown = List.of();
    private List<String> tasks = List.of();
    private List<ResponseBar> bars = List.of();
    private boolean moving;

    ProfilerSection(SweepViewModel model, Subscriptions subscriptions) {
        this.model = model;
        getStyleClass().add("section-body");
        sliders.getStyleClass().add("sweep-sliders");
        responses.setId("sweep-responses");
        responses.getStyleClass().add("sweep-sliders");
        warning.setId("sweep-extrapolated");
        getChildren().addAll(sliders, none, responses, warning);
        subscriptions.add(model.specProperty().subscribe(this::build));
        subscriptions.add(model.results().profileProperty().subscribe(this::show));
    }

    private void build(Optional<SweepSpec> spec) {
        var made = new ArrayList<Slider>();
        sliders.getChildren().clear();
        spec.ifPresent(now -> {
            for (int i = 0; i < now.coefficients(); i++) {
                double low = now.box().low().get(i);
                double high = now.box().high().get(i);
                var slider = new Slider(low, high, low);
                slider.setBlockIncrement((high - low) / 20);
                slider.setId("sweep-coefficient-" + i);
                slider.setAccessibleText("Coefficient of " + now.models().get(i).name());
                slider.valueProperty().subscribe(_ -> moved());
                made.add(slider);
                sliders.getChildren().add(Inspector.field(now.models().get(i).name(), slider));
            }
        });
        shown = List.copyOf(made);
        show(model.results().profileProperty().get());
    }

    private void moved() {
        if (!moving) {
            model.results().profile(Coefficients.of(shown.stream().mapToDouble(Slider::getValue).toArray()));
        }
    }

    private void show(Optional<Profile> profile) {
        boolean fits = profile.filter(now -> now.coefficients().size() == shown.size()).isPresent();
        none.setVisible(!fits);
        none.setManaged(!fits);
        respond(fits ? profile.orElseThrow().responses() : List.of());
        boolean guess = fits && profile.orElseThrow().extrapolated();
        warning.setVisible(guess);
        warning.setManaged(guess);
        if (fits) {
            moving = true;
            for (int i = 0; i < shown.size(); i++) {
                shown.get(i).setValue(profile.orElseThrow().coefficients().get(i));
            }
            moving = false;
        }
    }

    private void respond(List<TaskResponse> answers) {
        if (!answers.stream().map(TaskResponse::task).toList().equals(tasks)) {
            tasks = answers.stream().map(TaskResponse::task).toList();
            bars = answers.stream().map(ResponseBar::new).toList();
            responses.getChildren().setAll(bars);
        }
        for (int task = 0; task < bars.size(); task++) {
            bars.get(task).show(answers.get(task));
        }
    }
}
