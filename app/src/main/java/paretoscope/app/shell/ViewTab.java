package paretoscope.app.shell;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.feature.ViewFeature;

/// The tab of a view: its content, and below it the table of configurations where the view has it there. It stays empty until
/// it comes to the front, because styling what nobody sees costs a large part of a start.
final class ViewTab extends Tab {
    private final ViewFeature view;
    private final SplitPane split = new SplitPane();

    ViewTab(ViewFeature view) {
        super(view.title());
        this.view = view;
        setId(view.id() + "-tab");
        setGraphic(new FontIcon(view.icon()));
        split.setOrientation(Orientation.VERTICAL);
    }

    /// Brings the content, which from then on stays.
    void fill() {
        if (getContent() == null) {
            split.getItems().addFirst(view.content());
            setContent(split);
        }
    }

    ViewFeature view() {
        return view;
    }

    /// Puts the table below the view.
    ///
    /// @param share the view's share of the height
    void place(Region table, double share) {
        if (!split.getItems().contains(table)) {
            split.getItems().add(table);
            split.setDividerPositions(share);
        }
    }

    void release(Region table) {
        split.getItems().remove(table);
    }

    /// The view's share of the height it shares with the table.
    double share(double otherwise) {
        var dividers = split.getDividerPositions();
        return dividers.length > 0 ? Math.rint(dividers[0] * 100) / 100 : otherwise;
    }
}
