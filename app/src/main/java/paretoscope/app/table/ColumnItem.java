package paretoscope.app.table;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import paretoscope.eval.Metric;

/// A column that can be shown or not.
///
/// A column of numbers has its position in the content; one of settings and details has the attribute's name.
public sealed interface ColumnItem {
    String name();

    BooleanProperty shownProperty();

    /// A column of numbers.
    ///
    /// @param position in the content's columns
    record Number(int position, ContentColumn column, BooleanProperty shownProperty) implements ColumnItem {
        Number(int position, ContentColumn column, boolean shown) {
            this(position, column, new SimpleBooleanProperty(shown));
        }

        @Override
        public String name() {
            return column.name();
        }

        public Metric metric() {
            return column.metric();
        }
    }

    /// A column of texts.
    record Attribute(String name, BooleanProperty shownProperty) implements ColumnItem {
        Attribute(String name, boolean shown) {
            this(name, new SimpleBooleanProperty(shown));
        }
    }
}
