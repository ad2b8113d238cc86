package paretoscope.app.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/// Logback for the program's loggers, silent until [LogFile] says where to write. Left to themselves the libraries look for
/// each other and for settings in every jar of the program, for which a start has no time.
public final class LogProvider implements SLF4JServiceProvider {
    private static final LogbackMDCAdapter DIAGNOSTICS = new LogbackMDCAdapter();
    private static final LoggerContext LOGGERS = silent();

    private final IMarkerFactory markers = new BasicMarkerFactory();

    /// Made by SLF4J.
    public LogProvider() {}

    /// Has loggers made here from now on; before the first of them is asked for.
    static void install() {
        System.setProperty("slf4j.provider", LogProvider.class.getName());
        // Else it prints that it found what it was told.
        System.setProperty("slf4j.internal.verbosity", "WARN");
    }

    private static LoggerContext silent() {
        var loggers = new LoggerContext();
        loggers.setMDCAdapter(DIAGNOSTICS);
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        loggers.start();
        return loggers;
    }

    /// The loggers themselves. SLF4J hands out others while one of several threads has it look for them.
    static LoggerContext loggers() {
        return LOGGERS;
    }

    /// There is nothing left to do.
    @Override
    public void initialize() {}

    @Override
    public ILoggerFactory getLoggerFactory() {
        return LOGGERS;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return DIAGNOSTICS;
    }

    /// The newest SLF4J that this fits.
    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }
}
