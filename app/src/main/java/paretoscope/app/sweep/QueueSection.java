package paretoscope.app.sweep;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.sweep.model.SweepPhase;
import paretoscope.app.sweep.model.SweepViewModel;
import paretoscope.compute.queue.QueueStatus.DeviceStatus;
import paretoscope.views.sweep.SweepProgress;
import paretoscope.views.sweep.SweepStatus;

/// What is evaluated at this moment, what is left, and what was set aside.
final class QueueSection extends VBox {
    private static final int MOST_REASONS = 5;

    private final SweepViewModel model;
    private final VBox lines = new VBox();
    private final Button again = new Button("Try again what was set aside");

    QueueSection(SweepViewModel model, Subscriptions subscriptions) {
        this.model = model;
        setId("sweep-queue");
        getStyleClass().add("section-body");
        lines.getStyleClass().add("sweep-sliders");
        again.setOnAction(_ -> model.startAgain());
        again.managedProperty().bind(again.visibleProperty());
        getChildren().addAll(lines, again);
        subscriptions.add(model.progressProperty().subscribe(_ -> show()));
        subscriptions.add(model.results().shownProperty().subscribe(_ -> show()));
        subscriptions.add(model.phaseProperty().subscribe(_ -> show()));
    }

    private void show() {
        var progress = model.progressProperty().get();
        var status = progress.map(SweepProgress::status).or(() -> model.results().shownProperty().get().map(
                shown -> SweepStatus.of(shown.state())));
        var words = new ArrayList<String>();
        progress.filter(now -> now.end().isEmpty()).ifPresent(now -> words.addAll(underWay(now)));
        status.ifPresent(now -> words.addAll(aside(now)));
        lines.getChildren().setAll(words.stream().map(QueueSection::line).toList());
        var phase = model.phaseProperty().get();
        again.setVisible(status.filter(now -> now.failed() > 0).isPresent() && (phase == SweepPhase.READY
                || phase == SweepPhase.COMPLETE));
        if (words.isEmpty()) {
            lines.getChildren().add(Inspector.hint("Nothing runs."));
        }
    }

    private static List<String> underWay(SweepProgress now) {
        var words = new ArrayList<String>();
        words.add(SweepWords.forecast(now.forecast()));
        now.queue().devices().forEach(device -> words.add(words(device, now.status().sweep())));
        return words;
    }

    private static String words(DeviceStatus device, String sweep) {
        var note = device.note().startsWith(sweep + ", ") ? device.note().substring(sweep.length() + 2) : device.note();
        return device.device() + switch (device.activity()) {
            case IDLE -> " is idle.";
            case STARTING -> " is being made ready.";
            case BUSY -> " evaluates " + note + ".";
            case WAITING -> " waits: " + note;
            case RETIRED -> " was given up: " + note;
        };
    }

    private static List<String> aside(SweepStatus status) {
        return status.reasons().stream().limit(MOST_REASONS).map(reason -> "Set aside: " + reason).toList();
    }

    private static Label line(String words) {
        var line = new Label(words);
        line.setWrapText(true);
        return line;
    }
}
