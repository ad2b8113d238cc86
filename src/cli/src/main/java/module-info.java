import org.jspecify.annotations.NullMarked;

/// The command line over the views: parses arguments, prints results; decides nothing itself.
@NullMarked
module paretoscope.cli {
    requires static transitive org.jspecify;
    requires transitive paretoscope.views;
    requires info.picocli;
    requires tools.jackson.databind;
}
