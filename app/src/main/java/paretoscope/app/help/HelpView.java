package paretoscope.app.help;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
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

    private static Node line(HelpPage.Block block) {
        return switch (block) {
            case HelpPage.Heading(String text) -> words(text, "help-heading");
            case HelpPage.Paragraph(String text) -> words(text, "help-paragraph");
            case HelpPage.Formula(String text) -> words(text, "help-formula");
            case HelpPage.Point(String text) -> point(text);
        };
    }

    /// Lines after the first stand under its words, not under its dot.
    private static Node point(String text) {
        var dot = new Label("•");
        dot.setMinWidth(Region.USE_PREF_SIZE);
        var point = new HBox(dot, words(text, "help-paragraph"));
        point.getStyleClass().add("help-point");
        return point;
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
