package paretoscope.app.sweep;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import paretoscope.app.figures.FigurePane;
import paretoscope.app.figures.FigureView;
import paretoscope.app.figures.model.FigureModel;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.sweep.model.SweepPhase;
import paretoscope.app.sweep.model.SweepViewModel;
import paretoscope.views.sweep.SweepProgress;
import paretoscope.views.sweep.SweepStatus;

/// The sweep's figure under a bar that starts, pauses and stops it.
final class SweepView extends BorderPane implements AutoCloseable {
    private final SweepViewModel model;
    private final FigureView chart;
    private final Button sample = new Button("Open the sample sweep");
    private final Button start = new Button("Start");
    private final Button pause = new Button("Pause");
    private final Button cancel = new Button("Stop");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label status = new Label();
    private final VBox invitation;
    private final Subscriptions subscriptions = new Subscriptions();

    /// How a user comes to a sweep.
    record Beginnings(Runnable openSample, Runnable openFile, Runnable designNew) {}

    SweepView(SweepViewModel model, FigureModel figure, Beginnings beginnings) {
        this.model = model;
        chart = new FigureView("sweep-chart", "Merge sweep", figure);
        getStyleClass().add("sweep-view");
        getStylesheets().add(FigurePane.sheet());
        sample.setId("sweep-sample");
        sample.setDefaultButton(false);
        sample.setOnAction(_ -> beginnings.openSample().run());
        var open = new Button("Open a sweep…");
        open.setOnAction(_ -> beginnings.openFile().run());
        var design = new Button("New sweep…");
        design.setId("sweep-new");
        design.setOnAction(_ -> beginnings.designNew().run());
        var buttons = new HBox(sample, open, design);
        buttons.setAlignment(Pos.CENTER);
        buttons.getStyleClass().add("sweep-bar");
        invitation = new VBox(buttons);
        invitation.setAlignment(Pos.CENTER);
        invitation.setPickOnBounds(false);
        invitation.getStyleClass().add("sweep-invitation");
        setTop(controls());
        setCenter(new StackPane(chart, invitation));
        var trust = new ForeignCodeCard(model.trust());
        setBottom(trust);
        subscriptions.add(model.trust().questionProperty().subscribe(trust::show));
        subscriptions.add(model.phaseProperty().subscribe(this::phase));
        subscriptions.add(model.progressProperty().subscribe(_ -> words()));
        subscriptions.add(model.troubleProperty().subscribe(_ -> words()));
        subscriptions.add(model.results().shownProperty().subscribe(_ -> words()));
    }

    private HBox controls() {
        start.setId("sweep-start");
        pause.setId("sweep-pause");
        cancel.setId("sweep-stop");
        start.getStyleClass().add("accent");
        start.setOnAction(_ -> model.start());
        pause.setOnAction(_ -> {
            if (model.phaseProperty().get() == SweepPhase.PAUSED) {
                model.resume();
            } else {
                model.pause();
            }
        });
        cancel.setOnAction(_ -> model.cancel());
        bar.setAccessibleText("Evaluated");
        status.setId("sweep-status");
        status.setWrapText(true);
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
        var controls = new HBox(start, pause, cancel, bar, status);
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.getStyleClass().add("sweep-bar");
        return controls;
    }

    private void phase(SweepPhase phase) {
        boolean under = phase == SweepPhase.RUNNING || phase == SweepPhase.PAUSED;
        start.setDisable(phase != SweepPhase.READY);
        pause.setDisable(!under);
        pause.setText(phase == SweepPhase.PAUSED ? "Go on" : "Pause");
        cancel.setDisable(!under);
        boolean none = phase == SweepPhase.NONE;
        invitation.setVisible(none);
        invitation.setManaged(none);
        words();
    }

    private boolean evaluated() {
        return model.results().shownProperty().get().filter(now -> !now.state().evaluations().isEmpty()).isPresent();
    }

    private void words() {
        var now = model.progressProperty().get().map(SweepProgress::status).or(() -> model.results().shownProperty()
                .get().map(shown -> SweepStatus.of(shown.state())));
        var counts = now.map(SweepWords::status).orElse("");
        bar.setVisible(now.isPresent());
        now.ifPresent(status -> bar.setProgress(status.planned() == 0
                ? 0
                : (double) (status.done() + status.failed()) / status.planned()));
        status.setText(model.troubleProperty().get().orElse(switch (model.phaseProperty().get()) {
            case NONE -> "";
            case PLANNING -> "Reading the sweep's files…";
            case READY, RUNNING, COMPLETE -> counts;
            case PAUSED -> counts + " Paused.";
        }));
        var wrong = model.troubleProperty().get().isPresent();
        status.getStyleClass().removeAll(List.of("danger"));
        if (wrong) {
            status.getStyleClass().add("danger");
        }
        start.setText(switch (model.phaseProperty().get()) {
            case NONE, PLANNING -> "Start";
            case COMPLETE -> "Finished";
            case READY, RUNNING, PAUSED -> evaluated() ? "Resume" : "Start";
        });
    }

    @Override
    public void close() {
        subscriptions.close();
        chart.close();
    }
}
