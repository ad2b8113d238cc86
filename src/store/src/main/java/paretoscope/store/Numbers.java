package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Remembers the numbers given last, since nobody else writes the file while it is open; used by one writer at a time.
final class Numbers {
    private @Nullable LastNumbers last;

    LastNumbers last(Connection connection) throws SQLException {
        var known = last;
        if (known == null) {
            known = LastNumbers.read(connection);
            last = known;
        }
        return known;
    }

    /// Numbers were taken; if the transaction fails they are merely skipped.
    void took(LastNumbers newest) {
        last = newest;
    }

    void forget() {
        last = null;
    }
}
