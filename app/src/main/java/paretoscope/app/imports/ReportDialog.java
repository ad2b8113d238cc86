package paretoscope.app.imports;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.dialog.DialogBody;
import paretoscope.views.imports.ImportReport;

/// The window with an import's report.
final class ReportDialog {
    private ReportDialog() {}

    static DialogBody body(ImportReport imported) {
        var report = new ReportViewModel(imported);
        var view = new ReportView(report);
        var body = new DialogBody("Import report", view).explained(report.summary());
        var copy = new Button("Copy report", new FontIcon(Feather.COPY));
        copy.setOnAction(_ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, report.text())));
        body.corner(copy);
        if (imported.files().size() > 3) {
            body.corner(view.onlyNotable());
        }
        body.dismiss("Close").setDefaultButton(true);
        return body;
    }
}
