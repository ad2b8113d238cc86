package paretoscope.app.techniques;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import paretoscope.analysis.techniques.Sampling;
import paretoscope.analysis.techniques.TieRule;
import paretoscope.app.analyses.AnalysisInspector;
import paretoscope.app.choices.Choices;
import paretoscope.app.commands.CommandNodes;
import paretoscope.app.inspector.MetricPick;
import paretoscope.app.inspector.NumberField;
import paretoscope.app.inspector.PickBox;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.app.techniques.TechniquesQuestion.Budget;
import paretoscope.app.techniques.TechniquesQuestion.Calls;
import paretoscope.app.techniques.TechniquesQuestion.Checking;
import paretoscope.app.techniques.TechniquesQuestion.Voting;
import paretoscope.eval.MetricKind;

/// The panel beside the techniques view.
final class TechniquesInspector extends AnalysisInspector {
    private static final DoublePredicate SHARE = value -> value >= 0 && value <= 1;

    private final TechniquesViewModel model;
    private final PickBox<Technique> technique;
    private final MetricPick quality;
    private final MetricPick cost;
    private final MenuButton models = new MenuButton();
    private final NumberField most;
    private final PickBox<Sampling> sampling;
    private final PickBox<TieRule> ties;
    private final CheckBox mixed = new CheckBox("Mix the answers of several");
    private final CheckBox parallel = new CheckBox("Calls at once: the slowest counts");
    private final NumberField completeness;
    private final NumberField soundness;
    private final NumberField reward;
    private final NumberField penalty;
    private final NumberField attempt;
    private final NumberField dear;
    private final NumberField wordy;
    private final NumberField slow;
    private final NumberField many;
    private final VBox mostField;
    private final VBox modelsField;
    private final VBox voting;
    private final VBox checking;
    private final VBox stakes;
    private final VBox sent = new VBox();

    TechniquesInspector(TechniquesViewModel model, Sending commands) {
        this.model = model;
        var asking = model.asking();
        technique = new PickBox<>("Technique", one -> asking.change(question -> question.with(one)));
        technique.setId("technique");
        quality = new MetricPick("Score", MetricKind.QUALITY,
                name -> asking.change(question -> question.withQuality(name)));
        cost = new MetricPick("Cost", MetricKind.COST, name -> asking.change(question -> question.withCost(name)));
        models.setMnemonicParsing(false);
        models.setMinWidth(0);
        models.setMaxWidth(Double.MAX_VALUE);
        models.setAccessibleText("Configurations, in order");
        most = number("Largest k", value -> value >= 1 && value <= 1000,
                value -> asking.change(question -> question.withMost((int) value)));
        sampling = new PickBox<>("Drawn", how -> asking.change(question -> question
                .with(new Voting(how, question.voting().ties(), question.voting().mixed()))));
        ties = new PickBox<>("Ties", rule -> asking.change(question -> question
                .with(new Voting(question.voting().sampling(), rule, question.voting().mixed()))));
        mixed.setOnAction(_ -> asking.change(question -> question.with(new Voting(question.voting().sampling(),
                question.voting().ties(), mixed.isSelected()))));
        parallel.setOnAction(_ -> asking.change(
                question -> question.with(parallel.isSelected() ? Calls.PARALLEL : Calls.SEQUENTIAL)));
        completeness = number("Accepts right answers", SHARE, value -> check(now -> new Checking(value,
                now.soundness(), now.reward(), now.penalty(), now.attempt())));
        soundness = number("Rejects wrong answers", SHARE, value -> check(now -> new Checking(now.completeness(),
                value, now.reward(), now.penalty(), now.attempt())));
        reward = number("Worth of a right answer", _ -> true, value -> check(now -> new Checking(now.completeness(),
                now.soundness(), value, now.penalty(), now.attempt())));
        penalty = number("Worth of a wrong answer", _ -> true, value -> check(now -> new Checking(
                now.completeness(), now.soundness(), now.reward(), value, now.attempt())));
        attempt = number("Price of a try", value -> value >= 0, value -> check(now -> new Checking(
                now.completeness(), now.soundness(), now.reward(), now.penalty(), value)));
        dear = limit("Cost", value -> budget(now -> now.withCost(value)));
        dear.setId("budget-cost");
        wordy = limit("Tokens", value -> budget(now -> now.withTokens(value)));
        slow = limit("Seconds", value -> budget(now -> now.withSeconds(value)));
        many = limit("Calls", value -> budget(now -> now.withCalls(value)));
        mostField = field("Largest k", most);
        modelsField = field("Configurations, in order", models);
        voting = new VBox(field("Drawn", sampling), field("Ties", ties), mixed);
        checking = new VBox(field("Accepts right answers (completeness)", completeness),
                field("Rejects wrong answers (soundness)", soundness));
        stakes = new VBox(field("Worth of a right answer", reward), field("Worth of a wrong answer", penalty),
                field("Price of a try", attempt));
        voting.getStyleClass().add("nested");
        checking.getStyleClass().add("nested");
        stakes.getStyleClass().add("nested");
        add("Technique", section(technique, quality, cost, mostField, voting, modelsField, checking, stakes,
                parallel));
        add("Budget per item", section(field("Cost", dear), field("Tokens", wordy), field("Seconds", slow),
                field("Calls", many)));
        sent.getStyleClass().add("picks");
        Button sending = CommandNodes.button(commands.send());
        sending.setId("send-to-front");
        add("On the front", section(sending, sent, CommandNodes.button(commands.clear())));
        addNotes(model.shown());
        subscriptions().add(model.answerProperty().subscribe(this::show));
        subscriptions().add(model.simulated().pointsProperty().subscribe(this::sent));
    }

    private static NumberField number(String name, DoublePredicate allowed, DoubleConsumer taken) {
        return new NumberField(name, "", allowed, value -> value.ifPresent(taken));
    }

    private static NumberField limit(String name, Consumer<OptionalDouble> taken) {
        return new NumberField("Budget, " + name, "no limit", value -> value >= 0, taken);
    }

    private void check(UnaryOperator<Checking> change) {
        model.asking().change(question -> question.with(change.apply(question.checking())));
    }

    private void budget(UnaryOperator<Budget> change) {
        model.asking().change(question -> question.with(change.apply(question.budget())));
    }

    private void show(TechniquesAnswer answer) {
        switch (answer) {
            case TechniquesAnswer.NoData _ -> {
            }
            case TechniquesAnswer.Unclear(var choices, var labels, var asked, _) -> show(choices, labels, asked);
            case TechniquesAnswer.Found found -> show(found.choices(), found.labels(), found.asked());
        }
    }

    private void show(Choices choices, List<String> labels, TechniquesQuestion asked) {
        technique.fill(Arrays.stream(Technique.values()).map(one -> new Option<>(one, one.title())).toList(),
                asked.technique());
        quality.show(choices, asked.quality());
        cost.show(choices, asked.cost());
        most.show(OptionalDouble.of(asked.most()));
        sampling.fill(List.of(new Option<>(Sampling.WITHOUT_REPLACEMENT, "each logged attempt once"),
                new Option<>(Sampling.WITH_REPLACEMENT, "with replacement")), asked.voting().sampling());
        ties.fill(List.of(new Option<>(TieRule.SHARE, "share the credit"), new Option<>(TieRule.FIRST, "first seen")),
                asked.voting().ties());
        mixed.setSelected(asked.voting().mixed());
        parallel.setSelected(asked.calls() == Calls.PARALLEL);
        var verifier = asked.checking();
        completeness.show(OptionalDouble.of(verifier.completeness()));
        soundness.show(OptionalDouble.of(verifier.soundness()));
        reward.show(OptionalDouble.of(verifier.reward()));
        penalty.show(OptionalDouble.of(verifier.penalty()));
        attempt.show(OptionalDouble.of(verifier.attempt()));
        dear.show(asked.budget().cost());
        wordy.show(asked.budget().tokens());
        slow.show(asked.budget().seconds());
        many.show(asked.budget().calls());
        models(labels, asked);
        visible(voting, asked.technique() == Technique.VOTE);
        visible(checking, asked.technique().verifies());
        visible(stakes, asked.technique() == Technique.VERIFIER);
        visible(mostField, !asked.technique().isChain());
        parallel.setVisible(asked.technique().canCallAtOnce());
        parallel.setManaged(asked.technique().canCallAtOnce());
        visible(modelsField, asked.technique().isChain()
                || asked.technique() == Technique.VOTE && asked.voting().mixed());
    }

    private static void visible(VBox part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void models(List<String> labels, TechniquesQuestion asked) {
        models.setText(asked.models().isEmpty() ? "choose…" : String.join(" → ", asked.models()));
        if (models.isShowing()) {
            return;
        }
        var items = new ArrayList<MenuItem>();
        for (var label : labels) {
            var box = new CheckBox(label);
            box.setMnemonicParsing(false);
            box.setSelected(asked.models().contains(label));
            box.setOnAction(_ -> choose(label, box.isSelected(), asked));
            var item = new CustomMenuItem(box);
            item.setHideOnClick(false);
            items.add(item);
        }
        models.getItems().setAll(items);
    }

    /// The order is the one they are chosen in.
    private void choose(String label, boolean chosen, TechniquesQuestion asked) {
        var before = model.asking().question().models();
        var next = new ArrayList<>(before.isEmpty() ? asked.models() : before);
        next.remove(label);
        if (chosen) {
            next.add(label);
        }
        model.asking().change(question -> question.withModels(next));
    }

    private void sent(List<SimulatedPoint> points) {
        if (points.isEmpty()) {
            sent.getChildren()
                    .setAll(hint("Pick a point in the figure or the table, and send it to the front view: it is "
                            + "shown there beside the real configurations, marked as simulated, and never stored."));
            return;
        }
        sent.getChildren().setAll(points.stream().map(point -> {
            var link = new Hyperlink("Take off");
            link.setAccessibleText("Take off " + point.label());
            link.setOnAction(_ -> model.simulated().remove(point));
            return new VBox(new Label(point.label()), link);
        }).toList());
    }
}
