package paretoscope.app.front;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import paretoscope.app.front.model.FrontAnswer;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.Role;
import paretoscope.app.inspector.PickBox;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.eval.Direction;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.views.front.FrontObjective;

/// One objective: its metric, which way it is better, and how its axis is laid out.
final class ObjectiveRow extends VBox {
    private static final List<Option<ScaleKind>> SCALES = List.of(new Option<>(ScaleKind.LINEAR, "linear"),
            new Option<>(ScaleKind.LOG, "log"), new Option<>(ScaleKind.SYMLOG, "symlog"));

    private final Role role;
    private final PickBox<Optional<String>> metric;
    private final PickBox<ScaleKind> scale;
    private final Button direction = new Button();
    private final HBox axis;
    private Optional<FrontObjective> shown = Optional.empty();

    ObjectiveRow(Role role, FrontViewModel model) {
        this.role = role;
        getStyleClass().add("objective");
        metric = new PickBox<>(role.label(), name -> model.change(question -> question.with(role, name)));
        metric.setId(role.name().toLowerCase(Locale.ROOT) + "-metric");
        scale = new PickBox<>(role.label() + " scale", kind -> shown
                .ifPresent(known -> model.change(question -> question.withScale(known.name(), kind))));
        direction.getStyleClass().addAll("direction", Styles.BUTTON_OUTLINED);
        direction.setMinWidth(Region.USE_PREF_SIZE);
        direction.setOnAction(_ -> shown.ifPresent(known -> model
                .change(question -> question.withDirection(known.name(), known.direction().opposite()))));
        var label = new Label(role.label());
        label.getStyleClass().add("field-name");
        label.setLabelFor(metric);
        HBox.setHgrow(scale, Priority.ALWAYS);
        axis = new HBox(direction, scale);
        axis.getStyleClass().add("objective-axis");
        HBox.setHgrow(metric, Priority.ALWAYS);
        getChildren().addAll(label, metric, axis);
    }

    void show(FrontAnswer answer, Optional<FrontObjective> objective) {
        shown = objective;
        var options = new ArrayList<Option<Optional<String>>>();
        if (role == Role.THIRD) {
            options.add(new Option<>(Optional.empty(), "none"));
        } else if (objective.isEmpty()) {
            options.add(new Option<>(Optional.empty(), "choose…"));
        }
        answer.choices().suiting(role.kind()).forEach(
                choice -> options.add(new Option<>(Optional.of(choice.name()), choice.text())));
        metric.fill(options, objective.map(FrontObjective::name));
        axis.setVisible(objective.isPresent());
        axis.setManaged(objective.isPresent());
        objective.ifPresent(this::showAxis);
    }

    private void showAxis(FrontObjective objective) {
        boolean higher = objective.direction() == Direction.HIGHER_IS_BETTER;
        direction.setText(higher ? "↑ higher is better" : "↓ lower is better");
        direction.setTooltip(new Tooltip("Turn round"));
        direction.setAccessibleText(
                role.label() + ": " + (higher ? "higher" : "lower") + " is better. Turn round.");
        scale.fill(SCALES, objective.scale());
    }
}
