package paretoscope.app.inspector;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import paretoscope.app.figures.FigurePane;

/// The panel beside a view: sections under headings, which scroll when there are many.
public class Inspector extends ScrollPane {
    /// Words that only hint.
    public static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private final VBox content = new VBox();

    public Inspector() {
        getStyleClass().addAll("inspector", "edge-to-edge");
        getStylesheets().add(FigurePane.sheet());
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("inspector-content");
        setContent(content);
    }

    /// Adds a section under a heading.
    protected final void add(String heading, Node section) {
        content.getChildren().addAll(heading(heading), section);
    }

    /// Adds sections that have their headings already.
    protected final void addAll(Node sections) {
        content.getChildren().add(sections);
    }

    /// The heading of a section.
    protected static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("section-heading");
        return label;
    }

    /// Controls of one section below each other.
    public static VBox section(Node... parts) {
        var section = new VBox(parts);
        section.getStyleClass().add("section-body");
        return section;
    }

    /// A control under its name.
    public static VBox field(String name, Node control) {
        var label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(control);
        var field = new VBox(label, control);
        field.getStyleClass().add("objective");
        return field;
    }

    /// Words that hint at what can be done.
    public static Label hint(String words) {
        var hint = new Label(words);
        hint.setWrapText(true);
        hint.getStyleClass().add("advice");
        hint.pseudoClassStateChanged(QUIET, true);
        return hint;
    }
}
