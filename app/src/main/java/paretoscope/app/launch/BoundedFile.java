package paretoscope.app.launch;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A log file that begins with its first line, and anew in another file when it has grown large. Most starts have nothing to
/// tell, and need no file, nor what it takes to write the time.
final class BoundedFile extends AppenderBase<ILoggingEvent> {
    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{30}: %msg%n";

    private final Path folder;
    private @Nullable Appender<ILoggingEvent> file;

    BoundedFile(Path folder) {
        this.folder = folder;
    }

    /// Called by one thread at a time.
    @Override
    protected void append(ILoggingEvent event) {
        if (file == null) {
            file = opened();
        }
        file.doAppend(event);
    }

    @Override
    public void stop() {
        if (file != null) {
            file.stop();
        }
        super.stop();
    }

    private Appender<ILoggingEvent> opened() {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(folder.resolve("paretoscope.log").toString());
        appender.setEncoder(encoder());
        appender.setRollingPolicy(rolling(appender));
        appender.setTriggeringPolicy(trigger());
        appender.start();
        return appender;
    }

    private FixedWindowRollingPolicy rolling(RollingFileAppender<ILoggingEvent> appender) {
        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(folder.resolve("paretoscope.%i.log").toString());
        rolling.setMinIndex(1);
        rolling.setMaxIndex(2);
        rolling.start();
        return rolling;
    }

    private SizeBasedTriggeringPolicy<ILoggingEvent> trigger() {
        var trigger = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf("2MB"));
        trigger.start();
        return trigger;
    }

    private PatternLayoutEncoder encoder() {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }
}
