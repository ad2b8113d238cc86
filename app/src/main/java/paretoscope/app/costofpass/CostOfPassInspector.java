package paretoscope.app.costofpass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import paretoscope.app.analyses.AnalysisInspector;
import paretoscope.app.inspector.MetricPick;
import paretoscope.app.inspector.PickBox;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.views.costofpass.Releases;
import paretoscope.views.costofpass.TechniqueSplit;

/// The panel beside the cost-of-pass view.
final class CostOfPassInspector extends AnalysisInspector {
    private static final List<Option<Integer>> RESAMPLES = List.of(new Option<>(1_000, "1 000"),
            new Option<>(10_000, "10 000"), new Option<>(100_000, "100 000"));

    private final CostOfPassViewModel model;
    private final MetricPick quality;
    private final MetricPick cost;
    private final HumanSection human;
    private final PickBox<Optional<String>> family;
    private final PickBox<Optional<String>> releases;
    private final TextArea typed = new TextArea();
    private final Label complaint = hint("");
    private final PickBox<Optional<String>> technique;
    private final PickBox<String> plain;
    private final PickBox<Integer> resamples;

    CostOfPassInspector(CostOfPassViewModel model) {
        this.model = model;
        var asking = model.asking();
        quality = new MetricPick("A pass", MetricKind.QUALITY,
                name -> asking.change(question -> question.withQuality(name)));
        cost = new MetricPick("Cost", MetricKind.COST, name -> asking.change(question -> question.withCost(name)));
        human = new HumanSection(model);
        family = new PickBox<>("Families", column -> asking.change(question -> question.withFamily(column)));
        family.setId("family");
        releases = new PickBox<>("Release dates",
                column -> asking.change(question -> question.withReleases(new Releases(column, column.isEmpty(),
                        question.releases().typed()))));
        technique = new PickBox<>("Column of techniques", column -> asking.change(question -> question
                .withTechnique(column.map(name -> new TechniqueSplit(name, firstText(name))))));
        plain = new PickBox<>("Says of plain configurations", text -> asking.change(question -> question
                .withTechnique(shown().technique().map(split -> new TechniqueSplit(split.column(), text)))));
        resamples = new PickBox<>("Resamples", count -> asking.change(question -> question.withResamples(count)));
        addSections();
        subscriptions().add(model.answerProperty().subscribe(this::show));
        subscriptions().add(asking.questionProperty().subscribe(_ -> show(model.answerProperty().get())));
    }

    private void addSections() {
        add("Passes and their cost", section(quality, cost));
        add("Human expert", human);
        add("Who is essential", section(field("Families", family)));
        typed.setPrefRowCount(3);
        typed.setId("typed-releases");
        typed.setAccessibleText("Release dates, one a line");
        typed.setPromptText("label = 2025-08-07");
        typed.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                type();
            }
        });
        add("Over time", section(field("Release dates", releases), field("Typed, one a line", typed), complaint));
        add("Techniques", section(field("Told apart by", technique), field("Plain says", plain)));
        add("Certainty", section(field("Resamples of the problems", resamples)));
        addNotes(model.shown());
    }

    private String firstText(String column) {
        return model.answerProperty().get().texts().getOrDefault(column, List.of("")).getFirst();
    }

    /// The question with what the last answer suggested for its gaps.
    private CostOfPassQuestion shown() {
        return model.asking().question().completedBy(model.answerProperty().get().asked());
    }

    private void type() {
        var read = TypedReleases.of(typed.getText());
        complaint.setText(read.complaint());
        if (read.complaint().isEmpty()) {
            model.asking().change(
                    question -> question.withReleases(question.releases().withTyped(read.dates())));
        }
    }

    private void show(CostOfPassAnswer answer) {
        var question = shown();
        quality.show(answer.choices(), question.quality());
        cost.show(answer.choices(), question.cost());
        human.show(question.human(), answer.choices().tasks(), cost(answer));
        var columns = answer.choices().groups();
        family.fill(columns(columns, "every configuration for itself"), question.family());
        releases.fill(releases(columns), question.releases().column());
        if (!typed.isFocused()) {
            typed.setText(TypedReleases.edited(question.releases().typed()));
        }
        technique.fill(columns(columns, "none"), question.technique().map(TechniqueSplit::column));
        plain.fill(question.technique().map(split -> texts(answer, split)).orElse(List.of()),
                question.technique().map(TechniqueSplit::plain).orElse(""));
        resamples.fill(RESAMPLES, question.resamples());
    }

    private static Optional<Metric> cost(CostOfPassAnswer answer) {
        return answer instanceof CostOfPassAnswer.Found found ? Optional.of(found.result().cost()) : Optional.empty();
    }

    private static List<Option<String>> texts(CostOfPassAnswer answer, TechniqueSplit split) {
        return answer.texts().getOrDefault(split.column(), List.of(split.plain())).stream()
                .map(text -> new Option<>(text, text.isEmpty() ? "(nothing)" : text)).toList();
    }

    private static List<Option<Optional<String>>> releases(List<String> names) {
        var options = columns(names, "the program's own list");
        options.add(1, new Option<>(Optional.of(Releases.RUN_DATE), "each run's date"));
        return options;
    }

    private static List<Option<Optional<String>>> columns(List<String> names, String none) {
        var options = new ArrayList<Option<Optional<String>>>();
        options.add(new Option<>(Optional.empty(), none));
        names.forEach(name -> options.add(new Option<>(Optional.of(name), name.replace('_', ' '))));
        return options;
    }
}
