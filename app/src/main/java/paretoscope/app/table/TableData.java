package paretoscope.app.table;

import java.util.List;
import paretoscope.eval.Quantity;

/// What the table needs of the workspace. Called in the background.
public interface TableData {
    /// The configurations as they are now, in the scope the user looks at.
    ///
    /// @param hidden whether those the user has hidden are there too
    TableContent load(boolean hidden) throws Exception;

    /// The runs behind a value, with the place each number was read at.
    List<ValueOrigin> origins(TableContent content, int row, int column) throws Exception;

    /// Enters a value by hand; it can be undone.
    void correct(ValueOrigin origin, Quantity value, String why) throws Exception;

    /// Returns to what the file says.
    void takeBack(ValueOrigin origin) throws Exception;
}
