package paretoscope.figure.paint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import paretoscope.figure.drawing.Drawing;

/// Writes SVG 1.1, one element a line, sized in points.
public record SvgPainter(TextAs textAs) implements FigurePainter {
    @Override
    public void paint(Drawing drawing, OutputStream out) throws IOException {
        out.write(document(drawing).getBytes(StandardCharsets.UTF_8));
    }

    /// The whole document as text.
    public String document(Drawing drawing) {
        var body = new SvgBody(textAs);
        drawing.background().ifPresent(colour -> body.background(drawing.page(), colour));
        drawing.marks().forEach(body::add);
        String content = head(drawing, body) + body.text() + "</svg>\n";
        return content.replace(SvgBody.PREFIX, prefix(content));
    }

    private String head(Drawing drawing, SvgBody body) {
        String width = ShortNumber.of(drawing.width());
        String height = ShortNumber.of(drawing.height());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" \
                width="%spt" height="%spt" viewBox="0 0 %s %s" role="img"%s>
                """.formatted(width, height, width, height, body.textAttributes())
                + drawing.title().map(title -> "<title>" + XmlText.of(title) + "</title>\n").orElse("")
                + body.fontFaces();
    }

    /// Ids get a prefix made from the content, so that several figures can live in one web page.
    private static String prefix(String content) {
        var digest = new CRC32();
        digest.update(content.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "f%08x-", digest.getValue());
    }
}
