package paretoscope.app.analyses;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import paretoscope.app.commands.Command;
import paretoscope.app.figures.FigurePane;
import paretoscope.app.figures.FigureView;
import paretoscope.app.screen.Subscriptions;

/// The frame of an analysis view: the switch of its pages, the key numbers, the figure, and the values behind it.
public final class AnalysisPane extends BorderPane implements AutoCloseable {
    private static final double FIGURE = 0.68;

    private final AnalysisModel model;
    private final FigureView figure;
    private final ResultTableView table;
    private final FlowPane numbers = new FlowPane();
    private final SplitPane split = new SplitPane();
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param id of the view; its canvas is called the same with `-chart` behind
    /// @param name for screen readers
    public AnalysisPane(String id, String name, AnalysisModel model) {
        this.model = model;
        getStyleClass().add("analysis-pane");
        getStylesheets().add(FigurePane.sheet());
        figure = new FigureView(id + "-chart", name, model.figure());
        table = new ResultTableView(id + "-values", model);
        numbers.getStyleClass().add("key-numbers");
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().setAll(figure, table);
        split.setDividerPositions(FIGURE);
        setTop(new VBox(switching(id), numbers));
        setCenter(split);
        subscriptions.add(model.numbersProperty().subscribe(this::show));
        subscriptions.add(model.tableProperty().subscribe(this::place));
    }

    /// What the figure's context menu offers; acts on what is picked.
    public void offer(List<Command> commands) {
        figure.offer(commands);
    }

    private HBox switching(String id) {
        var group = new ToggleGroup();
        var bar = new HBox();
        bar.getStyleClass().add("page-switch");
        var pages = model.pages();
        for (var page : pages) {
            var button = new ToggleButton(page.title());
            button.setId(id + "-" + page.id());
            button.setToggleGroup(group);
            button.getStyleClass().add(pill(pages.indexOf(page), pages.size()));
            button.setOnAction(_ -> model.pageProperty().set(page));
            subscriptions.add(model.pageProperty().subscribe(now -> button.setSelected(now == page)));
            bar.getChildren().add(button);
        }
        return bar;
    }

    private static String pill(int at, int count) {
        return at == 0 ? Styles.LEFT_PILL : at == count - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }

    private void show(List<KeyNumber> keys) {
        numbers.getChildren().setAll(keys.stream().map(AnalysisPane::card).toList());
        numbers.setManaged(!keys.isEmpty());
        numbers.setVisible(!keys.isEmpty());
    }

    private static Node card(KeyNumber key) {
        var name = new Label(key.name());
        name.getStyleClass().add("key-name");
        var value = new Label(key.value());
        value.getStyleClass().add("key-value");
        var card = new VBox(name, value);
        if (!key.note().isEmpty()) {
            var note = new Label(key.note());
            note.getStyleClass().add("key-note");
            card.getChildren().add(note);
        }
        card.getStyleClass().add("key-number");
        return card;
    }

    /// Without values the figure has the room.
    private void place(ResultTable values) {
        boolean there = split.getItems().contains(table);
        if (values.rows().isEmpty() && there) {
            split.getItems().remove(table);
        } else if (!values.rows().isEmpty() && !there) {
            split.getItems().add(table);
            split.setDividerPositions(FIGURE);
        }
    }

    @Override
    public void close() {
        subscriptions.close();
        figure.close();
        table.close();
    }
}
