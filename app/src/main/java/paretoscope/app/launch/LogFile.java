package paretoscope.app.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;

/// Where the program writes its log: nowhere on the command line, a bounded file for the window.
public final class LogFile {
    private LogFile() {}

    /// Keeps libraries from printing into a command's output.
    public static void silence() {
        LogProvider.install();
        LogProvider.loggers().getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    }

    /// Writes warnings and what the program itself notes to a file in this folder.
    public static void in(Path folder) {
        LogProvider.install();
        var context = LogProvider.loggers();
        context.reset();
        var appender = new BoundedFile(folder);
        appender.setContext(context);
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
    }
}
