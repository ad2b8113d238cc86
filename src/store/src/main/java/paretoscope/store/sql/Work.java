package paretoscope.store.sql;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/// What is done on a connection inside one transaction.
@FunctionalInterface
public interface Work<T, E extends Exception> {
    T on(DuckDBConnection connection) throws SQLException, E;
}
