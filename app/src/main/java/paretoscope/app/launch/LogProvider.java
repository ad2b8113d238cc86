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
    private final LoggerContext loggers = new LoggerContext();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final LogbackMDCAdapter diagnostics = new LogbackMDCAdapter();

    /// Made by SLF4J.
    public LogProvider() {}

    /// Has loggers made here from now on; before the first of them is asked for.
    static void install() {
        System.setProperty("slf4j.provider", LogProvider.class.getName());
        // Else it prints that it found what it was told.
        System.setProperty("slf4j.internal.verbosity", "WARN");
    }

    @Override
    public void initialize() {
        loggers.setMDCAdapter(diagnostics);
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        loggers.start();
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return diagnostics;
    }

    /// The newest SLF4J that this fits.
    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }
}
