package paretoscope.app.analyses;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.screen.Subscriptions;

/// What a reader of the numbers should mind, a sentence each.
public final class NotesSection extends VBox {
    private static final int MOST = 12;

    public NotesSection(AnalysisModel model, Subscriptions subscriptions) {
        getStyleClass().add("section-body");
        subscriptions.add(model.notesProperty().subscribe(this::show));
    }

    private void show(List<String> notes) {
        if (notes.isEmpty()) {
            getChildren().setAll(Inspector.hint("Nothing in particular."));
            return;
        }
        getChildren().setAll(notes.stream().limit(MOST).map(NotesSection::note).toList());
        if (notes.size() > MOST) {
            getChildren().add(Inspector.hint("And " + (notes.size() - MOST) + " more."));
        }
    }

    private static Label note(String sentence) {
        var label = new Label(sentence, new FontIcon(Feather.ALERT_TRIANGLE));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("note");
        return label;
    }
}
