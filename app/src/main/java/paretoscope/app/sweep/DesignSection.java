package paretoscope.app.sweep;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.sweep.model.SweepPhase;
import paretoscope.app.sweep.model.SweepViewModel;
import paretoscope.merge.sweep.SweepSpec;

/// What the sweep asks for and what the rest of it will cost; the design can be changed while nothing runs.
final class DesignSection extends VBox {
    private final SweepViewModel model;
    private final Label facts = new Label();
    private final Label plan = Inspector.hint("");
    private final Label forecast = new Label();
    private final Button tryOne = new Button("Evaluate one, to know");
    private final Button redesign = new Button("Change the design…");

    /// @param design opens the designer
    DesignSection(SweepViewModel model, Runnable design, Subscriptions subscriptions) {
        this.model = model;
        getStyleClass().add("section-body");
        facts.setWrapText(true);
        facts.setId("sweep-facts");
        forecast.setWrapText(true);
        forecast.setId("sweep-forecast");
        tryOne.setOnAction(_ -> model.tryOne());
        redesign.setId("sweep-redesign");
        redesign.setOnAction(_ -> design.run());
        getChildren().addAll(facts, plan, redesign, forecast, tryOne);
        getChildren().forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        subscriptions.add(model.specProperty().subscribe(this::show));
        subscriptions.add(model.forecastProperty().subscribe(_ -> forecast()));
        subscriptions.add(model.phaseProperty().subscribe(_ -> forecast()));
    }

    private void show(Optional<SweepSpec> spec) {
        facts.setText(spec.map(DesignSection::facts).orElse("Open a sweep to see what it asks for, or design one."));
        plan.setText(spec.map(DesignSection::plan).orElse(""));
        plan.setVisible(spec.isPresent());
        redesign.setVisible(spec.isPresent());
    }

    private static String facts(SweepSpec spec) {
        var models = spec.models().stream().map(model -> model.name()).collect(Collectors.joining(", "));
        var tasks = spec.tasks().stream().map(task -> task.name() + " (" + task.metric().name() + ")")
                .collect(Collectors.joining(", "));
        return spec.name() + ": " + models + " merged into " + spec.base() + " by " + spec.method().name()
                + ", evaluated on " + tasks + ".";
    }

    private static String plan(SweepSpec spec) {
        return "Design " + spec.design().name() + " of " + spec.budget().evaluations() + " evaluations, "
                + spec.budget().reevaluations() + " more of the predicted front; search " + spec.search().name()
                + "; runs " + spec.backend().kind().code() + ".";
    }

    private void forecast() {
        var phase = model.phaseProperty().get();
        boolean under = phase == SweepPhase.RUNNING || phase == SweepPhase.PAUSED;
        var words = model.forecastProperty().get().filter(_ -> !under).map(SweepWords::forecast).orElse("");
        forecast.setText(words);
        forecast.setVisible(!words.isEmpty());
        boolean unknown = model.forecastProperty().get().filter(now -> now.cost().isEmpty() && now.evaluations() > 0)
                .isPresent();
        tryOne.setVisible(unknown && phase == SweepPhase.READY);
        redesign.setDisable(phase != SweepPhase.READY && phase != SweepPhase.COMPLETE);
    }
}
