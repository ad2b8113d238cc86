package paretoscope.app.help;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Pages of help as tabs.
final class HelpView extends TabPane {
    HelpView(List<HelpPage> pages, HelpPage first) {
        getStyleClass().add("help");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        pages.forEach(page -> {
            var tab = new Tab(page.title(), content(page));
            getTabs().add(tab);
            if (page.equals(first)) {
                getSelectionModel().select(tab);
            }
        });
    }

    private static ScrollPane content(HelpPage page) {
        var text = new VBox();
        text.getStyleClass().add("help-page");
        page.blocks().forEach(block -> text.getChildren().add(line(block)));
        var scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static Label line(HelpPage.Block block) {
        var label = new Label(switch (block) {
            case HelpPage.Point(String text) -> "•  " + text;
            case HelpPage.Heading(String text) -> text;
            case HelpPage.Paragraph(String text) -> text;
            case HelpPage.Formula(String text) -> text;
        });
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(switch (block) {
            case HelpPage.Heading _ -> "help-heading";
            case HelpPage.Paragraph _ -> "help-paragraph";
            case HelpPage.Point _ -> "help-point";
            case HelpPage.Formula _ -> "help-formula";
        });
        return label;
    }
}
