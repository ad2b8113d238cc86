package paretoscope.app.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import paretoscope.analysis.portfolio.Deviation;
import paretoscope.app.analyses.AnalysisInspector;
import paretoscope.app.choices.Choices;
import paretoscope.app.inspector.MetricPick;
import paretoscope.app.inspector.PickBox;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.app.inspector.WordField;
import paretoscope.app.portfolio.PortfolioQuestion.By;
import paretoscope.eval.MetricKind;
import paretoscope.views.portfolio.Statistic;
import paretoscope.views.portfolio.Worth;

/// The panel beside the portfolio view.
final class PortfolioInspector extends AnalysisInspector {
    private static final List<Option<Deviation>> DEVIATIONS = List.of(
            new Option<>(Deviation.SAMPLE, "sample, ddof = 1"),
            new Option<>(Deviation.PAPER_FORMULA, "paper formula, ddof = 0"));

    private final PortfolioViewModel model;
    private final PickBox<String> candidates;
    private final MetricPick truth;
    private final PickBox<Worth> worth;
    private final PickBox<By> by;
    private final MenuButton estimates = new MenuButton();
    private final PickBox<Optional<String>> column;
    private final PickBox<Optional<String>> repeats;
    private final Label columnName;
    private final VBox columnField;
    private final VBox repeatsField;
    private final VBox estimatesField;
    private final WordField baseline;
    private final WordField safety;
    private final PickBox<Deviation> deviation;
    private final PickBox<Statistic> statistic;
    private final CheckBox cautious = new CheckBox("Rank by the lower 95 % bound");

    PortfolioInspector(PortfolioViewModel model) {
        this.model = model;
        var asking = model.asking();
        candidates = new PickBox<>("Candidates", name -> asking.change(one -> one.withCandidates(Optional.of(name))));
        truth = new MetricPick("True value", MetricKind.QUALITY, name -> asking.change(one -> one.withTruth(name)));
        worth = new PickBox<>("Of its returns", as -> asking.change(one -> one.withWorth(as)));
        by = new PickBox<>("Estimates", from -> asking.change(one -> one.withBy(from)));
        by.setId("estimates-by");
        column = new PickBox<>("Column of estimators", name -> asking.change(one -> one.withColumn(name)));
        repeats = new PickBox<>("Seeds or data sets", name -> asking.change(one -> one.withRepeats(name)));
        repeats.setId("repeats");
        baseline = new WordField("Baseline", "a number or a candidate",
                text -> asking.change(one -> one.withBaseline(text)));
        baseline.setId("baseline");
        safety = new WordField("Safe from", "a number, a candidate, 0.9x",
                text -> asking.change(one -> one.withSafety(text)));
        deviation = new PickBox<>("Standard deviation", kind -> asking.change(one -> one.withDeviation(kind)));
        statistic = new PickBox<>("Against k", kind -> asking.change(one -> one.withStatistic(kind)));
        statistic.setId("statistic");
        cautious.setOnAction(_ -> asking.change(one -> one.withCautious(cautious.isSelected())));
        estimates.setMnemonicParsing(false);
        estimates.setMinWidth(0);
        estimates.setMaxWidth(Double.MAX_VALUE);
        estimates.setAccessibleText("Estimates");
        columnField = field("Estimators are told by", column);
        columnName = (Label) columnField.getChildren().getFirst();
        repeatsField = field("Seeds or data sets are told by", repeats);
        estimatesField = field("Metrics", estimates);
        add("Candidates", section(field("Named by", candidates), truth, field("Of its returns", worth)));
        add("Estimates", section(field("Taken from", by), estimatesField, columnField, repeatsField, cautious));
        add("Incumbent", section(field("Baseline", baseline), field("Safe from", safety)));
        add("Figure", section(field("Against k", statistic), field("Standard deviation", deviation)));
        addNotes(model.shown());
        subscriptions().add(model.answerProperty().subscribe(this::show));
    }

    private void show(PortfolioAnswer answer) {
        switch (answer) {
            case PortfolioAnswer.NoData _ -> {
            }
            case PortfolioAnswer.Unclear(var choices, var columns, var asked, _) -> show(choices, columns, asked);
            case PortfolioAnswer.Found(var choices, var columns, var asked, _) -> show(choices, columns, asked);
        }
    }

    private void show(Choices choices, List<String> columns, PortfolioQuestion asked) {
        candidates.fill(columns.stream().map(name -> new Option<>(name, name.replace('_', ' '))).toList(),
                asked.candidates().orElse(""));
        truth.show(choices, asked.truth());
        worth.fill(Arrays.stream(Worth.values()).map(as -> new Option<>(as, as.title())).toList(), asked.worth());
        by.fill(Arrays.stream(By.values()).map(from -> new Option<>(from, from.title())).toList(),
                asked.by());
        column.fill(columns(columns, "choose…"), asked.column());
        repeats.fill(columns(columns, "nothing"), asked.repeats());
        columnName.setText(asked.by() == By.RANKS ? "Places are told by" : "Estimators are told by");
        visible(columnField, asked.by() == By.COLUMN || asked.by() == By.RANKS);
        visible(repeatsField, asked.by() == By.METRICS);
        visible(estimatesField, asked.by() == By.METRICS || asked.by() == By.COLUMN);
        cautious.setDisable(asked.by() == By.SUBSETS || asked.by() == By.RANKS);
        boxes(choices, asked);
        baseline.show(asked.baseline());
        safety.show(asked.safety());
        deviation.fill(DEVIATIONS, asked.deviation());
        statistic.fill(Arrays.stream(Statistic.values()).map(kind -> new Option<>(kind, kind.title())).toList(),
                asked.statistic());
        cautious.setSelected(asked.cautious());
    }

    private static List<Option<Optional<String>>> columns(List<String> names, String none) {
        var options = new ArrayList<Option<Optional<String>>>();
        options.add(new Option<>(Optional.empty(), none));
        names.forEach(name -> options.add(new Option<>(Optional.of(name), name.replace('_', ' '))));
        return options;
    }

    private static void visible(VBox field, boolean shown) {
        field.setVisible(shown);
        field.setManaged(shown);
    }

    private void boxes(Choices choices, PortfolioQuestion asked) {
        estimates.setText(asked.estimates().isEmpty() ? "choose…" : String.join(", ", asked.estimates()));
        if (estimates.isShowing()) {
            return;
        }
        var items = new ArrayList<MenuItem>();
        for (var choice : choices.suiting(MetricKind.QUALITY)) {
            var box = new CheckBox(choice.text());
            box.setMnemonicParsing(false);
            box.setSelected(asked.estimates().contains(choice.name()));
            box.setOnAction(_ -> choose(choice.name(), box.isSelected(), asked));
            var item = new CustomMenuItem(box);
            item.setHideOnClick(false);
            items.add(item);
        }
        estimates.getItems().setAll(items);
    }

    private void choose(String name, boolean chosen, PortfolioQuestion asked) {
        var before = model.asking().question().estimates();
        var next = new ArrayList<>(before.isEmpty() ? asked.estimates() : before);
        next.remove(name);
        if (chosen) {
            next.add(name);
        }
        model.asking().change(question -> question.withEstimates(next));
    }
}
