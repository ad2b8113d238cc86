package paretoscope.app.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import paretoscope.app.front.model.FrontAnswer;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.FrontWords;
import paretoscope.app.front.model.PointDetails;
import paretoscope.app.front.model.Role;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.app.inspector.PickBox;
import paretoscope.app.screen.Subscriptions;
import paretoscope.views.front.FrontObjective;

/// The panel beside the chart.
final class FrontInspector extends Inspector implements AutoCloseable {
    static final PseudoClass ON_FRONT = PseudoClass.getPseudoClass("on-front");

    private static final List<Option<Integer>> UNCERTAINTIES = List.of(new Option<>(0, "not shown"),
            new Option<>(1000, "bootstrap, 1,000 resamples"), new Option<>(10_000, "bootstrap, 10,000 resamples"));

    private final FrontViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final List<ObjectiveRow> objectives;
    private final List<Role> roles = List.of(Role.values());
    private final PickBox<Optional<String>> group;
    private final TasksRow tasks;
    private final VBox tasksField;
    private final PickBox<Integer> uncertainty;
    private final Label sureness = hint("");
    private final OptionsSection options;
    private final VBox cards = new VBox();
    private final VBox further = new VBox();

    FrontInspector(FrontViewModel model) {
        this.model = model;
        objectives = roles.stream().map(role -> new ObjectiveRow(role, model)).toList();
        group = new PickBox<>("Group", column -> model.change(question -> question.withGroup(column)));
        group.setId("group");
        tasks = new TasksRow(model);
        tasksField = field("Tasks", tasks);
        uncertainty = new PickBox<>("Uncertainty",
                count -> model.change(question -> question.withResamples(count)));
        uncertainty.setId("uncertainty");
        options = new OptionsSection(model.chart(), subscriptions);
        cards.getStyleClass().add("cards");
        addSections();
        subscriptions.add(model.answerProperty().subscribe(this::show));
        subscriptions.add(model.detailsProperty().subscribe(this::details));
    }

    private void addSections() {
        var question = section(objectives.toArray(ObjectiveRow[]::new));
        question.getChildren().addAll(field("Group", group), tasksField, field("Uncertainty", uncertainty), sureness);
        add("Compare", question);
        add("Budget", new BudgetSection(model.budget(), model.selection(), subscriptions));
        addAll(further);
        add("Details", cards);
        add("Show", options);
    }

    /// Adds a section of another feature, before the details.
    void addFurther(String heading, Region section) {
        further.getChildren().addAll(heading(heading), section);
    }

    private void show(FrontAnswer answer) {
        for (int i = 0; i < objectives.size(); i++) {
            var role = roles.get(i);
            var objective = answer instanceof FrontAnswer.Found found
                    ? found.objective(role)
                    : Optional.<FrontObjective>empty();
            objectives.get(i).show(answer, objective);
        }
        var column = model.questionProperty().get().group();
        var groups = new ArrayList<Option<Optional<String>>>();
        groups.add(new Option<>(Optional.empty(), "none"));
        Stream.concat(answer.choices().groups().stream(), column.stream()).distinct()
                .forEach(name -> groups.add(new Option<>(Optional.of(name), name.replace('_', ' '))));
        group.fill(groups, column);
        options.grouped(column.isPresent());
        options.third(answer instanceof FrontAnswer.Found front && front.objective(Role.THIRD).isPresent());
        boolean several = answer.choices().tasks().size() > 1;
        tasksField.setVisible(several);
        tasksField.setManaged(several);
        tasks.show(answer.choices().tasks());
        uncertainty.fill(UNCERTAINTIES, model.questionProperty().get().resamples());
        var words = answer instanceof FrontAnswer.Found found ? FrontWords.sureness(found.result()) : "";
        sureness.setText(words);
        sureness.setVisible(!words.isEmpty());
        sureness.setManaged(!words.isEmpty());
    }

    private void details(List<PointDetails> details) {
        if (details.isEmpty()) {
            var hint = hint("Click a point to see where its numbers come from; drag over several.");
            cards.getChildren().setAll(hint);
        } else {
            cards.getChildren().setAll(details.stream().map(point -> new PointCard(point, model.selection())).toList());
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
