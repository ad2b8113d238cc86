import org.jspecify.annotations.NullMarked;

/// A figure as data, its layout, its drawing, and the painters for SVG, PDF and PNG. Knows nothing of evaluation.
@NullMarked
module paretoscope.figure {
    requires static transitive org.jspecify;
    requires java.desktop;
    requires tools.jackson.databind;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;

    exports paretoscope.figure.cloud;
    exports paretoscope.figure.drawing;
    exports paretoscope.figure.font;
    exports paretoscope.figure.layout;
    exports paretoscope.figure.paint;
    exports paretoscope.figure.scale;
    exports paretoscope.figure.spec;
}
