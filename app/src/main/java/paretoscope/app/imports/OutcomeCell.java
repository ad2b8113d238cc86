package paretoscope.app.imports;

import atlantafx.base.theme.Styles;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.eval.source.Issue;
import paretoscope.views.imports.FileReport;

/// How a file's import ended: a sign and a word.
final class OutcomeCell extends TableCell<FileReport, FileReport> {
    @Override
    protected void updateItem(FileReport file, boolean empty) {
        super.updateItem(file, empty);
        if (empty || file == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        var skipped = !file.issues(Issue.Kind.SKIPPED).isEmpty();
        setText(capital(ReportSummary.outcome(file)) + (skipped ? " in part" : ""));
        setGraphic(sign(file, skipped));
    }

    private static FontIcon sign(FileReport file, boolean skipped) {
        var sign = switch (file.outcome()) {
            case READ, UNCHANGED -> new FontIcon(skipped ? Feather.ALERT_TRIANGLE : Feather.CHECK);
            case NOT_RESULTS -> new FontIcon(Feather.MINUS);
            case NOT_RECOGNISED -> new FontIcon(Feather.HELP_CIRCLE);
            case UNREADABLE -> new FontIcon(Feather.ALERT_OCTAGON);
        };
        sign.getStyleClass().add(switch (file.outcome()) {
            case READ, UNCHANGED -> skipped ? Styles.WARNING : Styles.SUCCESS;
            case NOT_RESULTS -> Styles.TEXT_SUBTLE;
            case NOT_RECOGNISED -> file.named() ? Styles.WARNING : Styles.TEXT_SUBTLE;
            case UNREADABLE -> Styles.DANGER;
        });
        return sign;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
