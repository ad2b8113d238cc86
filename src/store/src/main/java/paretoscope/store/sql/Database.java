package paretoscope.store.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;
import org.slf4j.LoggerFactory;

/// One DuckDB database with bounded memory: any number of readers, one writer at a time.
///
/// Readers see the state that was committed when they began, also while a writer is at work.
public final class Database implements AutoCloseable {
    private static final int MEMORY_GIB = 1;

    private final DuckDBConnection root;
    private final ReentrantLock writer = new ReentrantLock();

    private Database(DuckDBConnection root) {
        this.root = root;
    }

    /// Opens or creates a database file.
    public static Database open(Path file) throws SQLException {
        return new Database(connect("jdbc:duckdb:" + file, Path.of(file + ".tmp"), new Properties()));
    }

    /// A database that is gone when it is closed.
    public static Database inMemory() throws SQLException {
        return new Database(connect("jdbc:duckdb:", temporaryFolder(), new Properties()));
    }

    /// A connection to a database of its own in memory, whose results come row by row instead of all at once.
    public static DuckDBConnection streaming() throws SQLException {
        var settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        return connect("jdbc:duckdb:", temporaryFolder(), settings);
    }

    private static Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"),
                "paretoscope-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp");
    }

    private static DuckDBConnection connect(String url, Path spill, Properties settings) throws SQLException {
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        // Past the driver manager and the driver: each looks for something else in every jar of the program, one for drivers,
        // the other for a logger.
        var connection = DuckDBConnection.newConnection(url, false, null, settings);
        boundMemory(connection);
        Sql.run(connection, "SET GLOBAL TimeZone = 'UTC'");
        return connection;
    }

    /// DuckDB's own limit follows the machine; a desktop program does not need more than this.
    private static void boundMemory(DuckDBConnection connection) throws SQLException {
        var limit = Sql.first(connection, "SELECT current_setting('memory_limit')", row -> row.getString(1)).orElse("");
        var amount = limit.split(" ");
        boolean large = limit.endsWith("TiB") || limit.endsWith("GiB") && Double.parseDouble(amount[0]) > MEMORY_GIB;
        if (large) {
            Sql.run(connection, "SET memory_limit = '" + MEMORY_GIB + "GiB'");
        }
    }

    /// A connection of its own, to be closed by the caller.
    public DuckDBConnection connection() throws SQLException {
        return root.duplicate();
    }

    /// Reads one consistent state.
    public <T, E extends Exception> T read(Work<T, E> work) throws SQLException, E {
        try (var connection = root.duplicate()) {
            connection.setAutoCommit(false);
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    /// Changes the database in one transaction: all of it or nothing.
    public <T, E extends Exception> T write(Work<T, E> work) throws SQLException, E {
        try (var connection = root.duplicate()) {
            return write(connection, work);
        }
    }

    /// The same on a connection that already holds temporary tables.
    public <T, E extends Exception> T write(DuckDBConnection connection, Work<T, E> work) throws SQLException, E {
        writer.lock();
        try {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (done) {
                    connection.setAutoCommit(true);
                } else {
                    leave(connection);
                }
            }
        } finally {
            writer.unlock();
        }
    }

    /// Ends a transaction that failed. Where that fails too it has ended already, and why is the failure to be told.
    private static void leave(DuckDBConnection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LoggerFactory.getLogger(Database.class).debug("a transaction had ended already", e);
        }
    }

    /// Runs a statement outside any transaction, with no writer beside it.
    public void alone(String sql) throws SQLException {
        writer.lock();
        try (var statement = root.createStatement()) {
            statement.execute(sql);
        } finally {
            writer.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        root.close();
    }

    /// Whether a file begins like a DuckDB database.
    public static boolean looksLikeOne(Path file) throws java.io.IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(12);
            return head.length == 12 && head[8] == 'D' && head[9] == 'U' && head[10] == 'C' && head[11] == 'K';
        }
    }
}
