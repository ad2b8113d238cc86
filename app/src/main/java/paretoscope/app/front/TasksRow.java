package paretoscope.app.front;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.inspector.PickBox;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.store.Mean;

/// Which tasks count, and how their values are averaged.
final class TasksRow extends HBox {
    private static final List<Option<Mean>> MEANS = List.of(new Option<>(Mean.MACRO, "macro"),
            new Option<>(Mean.MICRO, "micro"));

    private final FrontViewModel model;
    private final MenuButton tasks = new MenuButton();
    private final PickBox<Mean> mean;

    TasksRow(FrontViewModel model) {
        this.model = model;
        getStyleClass().add("tasks-row");
        tasks.setAccessibleText("Tasks");
        tasks.setMaxWidth(Double.MAX_VALUE);
        tasks.setMinWidth(0);
        HBox.setHgrow(tasks, Priority.ALWAYS);
        mean = new PickBox<>("Mean over tasks", kind -> model.change(question -> question.withMean(kind)));
        mean.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(tasks, mean);
    }

    void show(List<String> names) {
        var chosen = model.questionProperty().get().tasks();
        tasks.setText(chosen.isEmpty() ? "all " + names.size() : chosen.size() + " of " + names.size());
        var items = new ArrayList<MenuItem>();
        for (var name : names) {
            var box = new CheckBox(name);
            box.setMnemonicParsing(false);
            box.setSelected(chosen.isEmpty() || chosen.contains(name));
            box.setOnAction(_ -> choose(names, name, box.isSelected()));
            var item = new CustomMenuItem(box);
            item.setHideOnClick(false);
            items.add(item);
        }
        if (!tasks.isShowing()) {
            tasks.getItems().setAll(items);
        }
        mean.fill(MEANS, model.questionProperty().get().mean());
    }

    private void choose(List<String> names, String name, boolean counts) {
        var before = model.questionProperty().get().tasks();
        var next = new ArrayList<>(before.isEmpty() ? names : before);
        if (counts) {
            next.add(name);
        } else {
            next.remove(name);
        }
        var inOrder = names.stream().filter(next::contains).toList();
        model.change(question -> question.withTasks(inOrder.size() == names.size() ? List.of() : inOrder));
    }
}
