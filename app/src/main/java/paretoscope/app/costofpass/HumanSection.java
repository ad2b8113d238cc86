package paretoscope.app.costofpass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.inspector.NumberField;
import paretoscope.eval.Metric;
import paretoscope.eval.Unit;
import paretoscope.views.costofpass.HumanPreset;
import paretoscope.views.costofpass.HumanPrices;

/// What a human expert asks per problem: everywhere, and for single tasks, with the prices the paper took.
final class HumanSection extends VBox {
    private static final int MOST_TASKS = 20;

    private final CostOfPassViewModel model;
    private final Map<Optional<String>, NumberField> fields = new HashMap<>();
    private List<String> shownFor = List.of();
    private boolean money;

    HumanSection(CostOfPassViewModel model) {
        this.model = model;
        getStyleClass().add("section-body");
    }

    /// Shows the prices of a question, with a field for each of several tasks. The fields stay as long as the tasks and the
    /// unit do, because somebody may be typing into one.
    void show(HumanPrices prices, List<String> known, Optional<Metric> cost) {
        var unit = cost.map(metric -> metric.unit().symbol()).filter(symbol -> !symbol.isBlank())
                .orElse("the cost's unit");
        var wanted = Stream.concat(Stream.of(unit), known.stream()).toList();
        if (!wanted.equals(shownFor)) {
            shownFor = wanted;
            money = cost.filter(metric -> metric.unit().equals(Unit.USD)).isPresent();
            rebuild(unit, known);
        }
        fields.forEach((task, field) -> field
                .show(task.map(name -> price(prices, name)).orElse(prices.everywhere())));
    }

    private void rebuild(String unit, List<String> known) {
        fields.clear();
        var rows = new ArrayList<Node>();
        rows.add(Inspector.hint("Price of a solved problem, in " + unit + "."));
        rows.add(row("everywhere", Optional.empty(), known.stream().findFirst().orElse("")));
        if (known.size() > 1) {
            known.stream().limit(MOST_TASKS).forEach(task -> rows.add(row(task, Optional.of(task), task)));
        }
        getChildren().setAll(rows);
    }

    private static OptionalDouble price(HumanPrices prices, String task) {
        return prices.byTask().containsKey(task)
                ? OptionalDouble.of(prices.byTask().get(task))
                : OptionalDouble.empty();
    }

    private Node row(String name, Optional<String> task, String dataSet) {
        var label = new Label(name);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var preset = HumanPreset.forTask(dataSet).filter(_ -> money);
        var field = new NumberField("Human's price, " + name,
                preset.map(known -> "paper: " + known.usd()).orElse("nobody"), value -> value >= 0,
                value -> model.asking().change(question -> question.withHuman(task, value)));
        field.setId(task.map(one -> "human-" + one).orElse("human"));
        fields.put(task, field);
        label.setLabelFor(field);
        var row = new HBox(label, field);
        if (money) {
            row.getChildren().add(presets(task));
        }
        row.getStyleClass().add("human-row");
        return row;
    }

    private MenuButton presets(Optional<String> task) {
        var menu = new MenuButton();
        menu.setAccessibleText("Prices of the paper");
        for (var preset : HumanPreset.all()) {
            var item = new MenuItem(preset.dataSet() + ": $" + preset.usd());
            item.setOnAction(_ -> model.asking()
                    .change(question -> question.withHuman(task, OptionalDouble.of(preset.usd()))));
            menu.getItems().add(item);
        }
        return menu;
    }
}
