package paretoscope.app.help;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import paretoscope.app.dialog.FormGrid;
import paretoscope.app.settings.AppFolders;

/// Where the program keeps things, and whose work it is built on.
final class AboutView extends FormGrid {
    private static final double WIDTH = 660;

    AboutView(AppFolders folders) {
        setPrefWidth(WIDTH);
        field("Settings", words(folders.settings().toString()));
        field("Log and crash reports", words(folders.logs().toString()));
        field("Java", words(Runtime.version().toString()));
        ThirdPartyNotices.text().ifPresent(text -> field("Built on", notices(text)));
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static TextArea notices(String text) {
        var area = new TextArea(text.strip());
        area.setEditable(false);
        area.setPrefRowCount(12);
        return area;
    }
}
