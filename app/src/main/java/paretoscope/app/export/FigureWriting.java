package paretoscope.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.FigureSpec;

/// What the export needs of the library: a spec placed, checked, painted and written.
public interface FigureWriting {
    Drawing drawing(FigureSpec spec);

    /// What a reader would miss or a venue refuse, as sentences.
    List<String> findings(FigureSpec spec);

    /// The figure as a file of this format holds it.
    byte[] bytes(FigureSpec spec, Format format);

    /// The data as CSV text.
    String data(FigureSpec spec);

    /// Writes the figure whole or not at all.
    void write(FigureSpec spec, Path target, Format format) throws IOException;

    /// Writes the data as CSV.
    void writeData(FigureSpec spec, Path target) throws IOException;
}
