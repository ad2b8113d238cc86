import org.jspecify.annotations.NullMarked;

/// The JavaFX program and the one launcher: a window, or the command line when given a subcommand.
@NullMarked
module paretoscope.app {
    requires static transitive org.jspecify;
    requires paretoscope.cli;
    requires paretoscope.views;
    requires java.desktop;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires tools.jackson.databind;
    requires info.picocli;
    requires org.slf4j;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;

    exports paretoscope.app.launch to javafx.graphics, org.slf4j;

    opens paretoscope.app.render to info.picocli;
}
