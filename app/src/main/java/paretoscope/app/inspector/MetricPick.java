package paretoscope.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import paretoscope.app.choices.Choices;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.eval.MetricKind;

/// A metric to choose, under its name; those of the wanted kind come first.
public final class MetricPick extends VBox {
    private final MetricKind kind;
    private final PickBox<Optional<String>> box;

    public MetricPick(String name, MetricKind kind, Consumer<Optional<String>> picked) {
        this.kind = kind;
        box = new PickBox<>(name, picked);
        box.setId(name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-metric");
        var label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(box);
        getStyleClass().add("objective");
        getChildren().addAll(label, box);
    }

    /// Offers what there is; one of it chosen, or none yet.
    public void show(Choices choices, Optional<String> chosen) {
        List<Option<Optional<String>>> options = new ArrayList<>();
        if (chosen.isEmpty()) {
            options.add(new Option<>(Optional.empty(), "choose…"));
        }
        choices.suiting(kind).forEach(choice -> options.add(new Option<>(Optional.of(choice.name()), choice.text())));
        chosen.filter(name -> options.stream().noneMatch(option -> option.value().equals(Optional.of(name))))
                .ifPresent(name -> options.add(new Option<>(Optional.of(name), name)));
        box.fill(options, chosen);
    }
}
