package paretoscope.app.export;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.FigureSpec;

/// A figure on the clipboard: as pixels for documents and chats, as SVG for drawing programs and editors.
public final class FigureClipboard {
    private static final String SVG = Format.SVG.mediaType();

    private final FigureWriting writing;

    public FigureClipboard(FigureWriting writing) {
        this.writing = writing;
    }

    /// Copies the figure; to be called on the window's thread.
    public void copyFigure(FigureSpec spec) {
        var content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(writing.bytes(spec, Format.PNG))));
        var svg = new String(writing.bytes(spec, Format.SVG), StandardCharsets.UTF_8);
        content.put(svgFormat(), svg);
        content.putString(svg);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Copies the data as comma-separated values.
    public void copyData(FigureSpec spec) {
        var content = new ClipboardContent();
        content.putString(writing.data(spec));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static DataFormat svgFormat() {
        var known = DataFormat.lookupMimeType(SVG);
        return known == null ? new DataFormat(SVG) : known;
    }
}
