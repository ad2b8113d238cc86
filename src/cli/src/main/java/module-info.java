import org.jspecify.annotations.NullMarked;

/// The command line over the views: parses arguments, prints results; decides nothing itself.
@NullMarked
module paretoscope.cli {
    requires static transitive org.jspecify;
    requires transitive paretoscope.views;
    requires transitive info.picocli;
    requires transitive tools.jackson.databind;

    exports paretoscope.cli;
    exports paretoscope.cli.options;
    exports paretoscope.cli.output;

    opens paretoscope.cli to info.picocli;
    opens paretoscope.cli.command to info.picocli;
    opens paretoscope.cli.options to info.picocli;
}
