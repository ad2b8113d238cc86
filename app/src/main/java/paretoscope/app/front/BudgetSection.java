package paretoscope.app.front;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.front.model.BudgetModel;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.selection.Selection;

/// The budget: a field for the limit, and what to pick under it as links that lead to the configurations.
final class BudgetSection extends VBox {
    private static final String HINT = "Type a limit, or drag the handle on the cost axis.";

    private final BudgetModel budget;
    private final Selection selection;
    private final Label relation = new Label();
    private final TextField field = new TextField();
    private final Button clear = new Button();
    private final Label sentence = new Label();
    private final VBox picks = new VBox();

    BudgetSection(BudgetModel budget, Selection selection, Subscriptions subscriptions) {
        this.budget = budget;
        this.selection = selection;
        getStyleClass().add("section-body");
        relation.getStyleClass().add("relation");
        field.setId("budget");
        field.setPromptText("no limit");
        field.setAccessibleText("Budget");
        field.setOnAction(_ -> type());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                type();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        sentence.setId("advice");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("advice");
        picks.getStyleClass().add("picks");
        var row = new HBox(relation, field, clearing());
        row.getStyleClass().add("budget-row");
        getChildren().addAll(row, sentence, picks);
        subscriptions.add(budget.adviceProperty().subscribe(this::show));
    }

    private Button clearing() {
        clear.setGraphic(new FontIcon(Feather.X));
        clear.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        clear.setTooltip(new Tooltip("No limit"));
        clear.setAccessibleText("Take the budget away");
        clear.setOnAction(_ -> {
            field.clear();
            type();
        });
        return clear;
    }

    private void type() {
        if (field.getText().strip().equals(budget.typed())) {
            return;
        }
        var complaint = budget.type(field.getText());
        field.pseudoClassStateChanged(Styles.STATE_DANGER, complaint.isPresent());
        complaint.ifPresent(sentence::setText);
    }

    private void show(Optional<BudgetModel.Advice> advice) {
        relation.setText(budget.relation());
        field.setText(budget.typed());
        field.pseudoClassStateChanged(Styles.STATE_DANGER, false);
        clear.setVisible(budget.limitProperty().get().isPresent());
        sentence.setText(advice.map(BudgetModel.Advice::sentence).orElse(HINT));
        sentence.pseudoClassStateChanged(Inspector.QUIET, advice.isEmpty());
        picks.getChildren().setAll(advice.map(BudgetModel.Advice::picks).orElse(List.of()).stream().map(this::pick)
                .toList());
        picks.setVisible(!picks.getChildren().isEmpty());
        picks.setManaged(picks.isVisible());
    }

    private Node pick(BudgetModel.Pick pick) {
        var part = new Label(pick.part());
        part.getStyleClass().add("pick-part");
        part.setMinWidth(USE_PREF_SIZE);
        var link = new Hyperlink(pick.label());
        link.setMnemonicParsing(false);
        link.setOnAction(_ -> selection.set(List.of(pick.label())));
        link.setAccessibleText(pick.part() + ": " + pick.label() + ", " + pick.values());
        link.setMinWidth(0);
        link.setTooltip(new Tooltip(pick.label()));
        var values = new Label(pick.values());
        values.getStyleClass().add("pick-values");
        return new VBox(new HBox(part, link), values);
    }
}
