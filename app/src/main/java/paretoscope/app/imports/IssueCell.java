package paretoscope.app.imports;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import paretoscope.eval.source.Issue;

/// One remark about a file: what kind it is, the place, the reason.
final class IssueCell extends ListCell<Issue> {
    private final Label kind = new Label();
    private final Label where = new Label();
    private final Label why = new Label();
    private final HBox line = new HBox(kind, where, why);

    IssueCell() {
        getStyleClass().add("issue-cell");
        kind.getStyleClass().addAll(Styles.TEXT_SMALL, "issue-kind");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        where.getStyleClass().addAll(Styles.TEXT_MUTED, "issue-where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        where.managedProperty().bind(where.textProperty().isNotEmpty());
        why.setWrapText(true);
        why.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(why, Priority.ALWAYS);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("issue-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Issue issue, boolean empty) {
        super.updateItem(issue, empty);
        if (empty || issue == null) {
            setGraphic(null);
            return;
        }
        kind.setText(ReportSummary.kind(issue.kind()));
        kind.getStyleClass().removeAll("skipped", "guessed", "doubtful");
        kind.getStyleClass().add(issue.kind().name().toLowerCase(Locale.ROOT));
        where.setText(issue.where().text());
        why.setText(issue.why());
        setGraphic(line);
    }
}
