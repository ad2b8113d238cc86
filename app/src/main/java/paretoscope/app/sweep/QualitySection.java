package paretoscope.app.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.sweep.model.SweepResultsModel.ShownSweep;
import paretoscope.app.sweep.model.SweepViewModel;
import paretoscope.merge.search.Sample;
import paretoscope.merge.surrogate.SurrogateFit;

/// How far the surrogates and the predicted front can be believed.
final class QualitySection extends VBox {
    QualitySection(SweepViewModel model, Subscriptions subscriptions) {
        setId("sweep-quality");
        getStyleClass().add("section-body");
        subscriptions.add(model.results().shownProperty().subscribe(this::show));
    }

    private void show(Optional<ShownSweep> now) {
        var lines = now.map(QualitySection::lines).orElse(List.of("Surrogates are judged once there are evaluations."));
        getChildren().setAll(lines.stream().map(Inspector::hint).toList());
    }

    private static List<String> lines(ShownSweep now) {
        var lines = new ArrayList<String>();
        var tasks = now.state().spec().tasks();
        var surrogates = now.fronts().predicted().surrogates();
        for (int task = 0; task < Math.min(tasks.size(), surrogates.size()); task++) {
            lines.add(tasks.get(task).name() + ": " + words(surrogates.get(task)));
        }
        lines.addAll(volumes(now));
        return lines;
    }

    private static String words(SurrogateFit fit) {
        return switch (fit) {
            case SurrogateFit.Fitted fitted -> "R² " + number(fitted.r2()) + ", held out " + number(fitted.heldOutR2())
                    + "." + String.join("", fitted.warnings().stream().map(warning -> " " + warning).toList());
            case SurrogateFit.Refused refused -> refused.why();
        };
    }

    private static List<String> volumes(ShownSweep now) {
        var fronts = now.fronts();
        if (fronts.reference().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("Hypervolume of the measured front: " + volume(fronts.hypervolume(values(fronts.front()))) + ".");
        var baselines = now.state().spec().baselines();
        for (int i = 0; i < baselines.size(); i++) {
            lines.add(baselines.get(i).method().name() + " with one coefficient: " + volume(fronts.hypervolume(values(
                    fronts.baselines().get(i)))) + ".");
        }
        fronts.predictedAgainstMeasured().ifPresent(one -> lines.add("Predicted against measured: GD " + number(one
                .generational()) + ", IGD " + number(one.invertedGenerational()) + ", win rate " + number(one.winRate())
                + "."));
        return lines;
    }

    private static List<List<Double>> values(List<Sample> samples) {
        return samples.stream().map(Sample::values).toList();
    }

    private static String volume(double volume) {
        return String.format(Locale.ROOT, "%.4g", volume);
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "unknown" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }
}
