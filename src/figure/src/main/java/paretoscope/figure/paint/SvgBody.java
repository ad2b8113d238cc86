package paretoscope.figure.paint;

import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.FontFace;
import paretoscope.figure.drawing.Glyphs;
import paretoscope.figure.drawing.Group;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.drawing.Symbol;
import paretoscope.figure.drawing.SymbolShape;
import paretoscope.figure.font.BundledFont;

/// Collects the elements of one SVG document.
final class SvgBody {
    /// Stands where the document's own prefix for ids will be; it is no character of XML, so no label can hold it.
    static final String PREFIX = "\u0001";

    private final StringBuilder svg = new StringBuilder();
    private final SvgFonts fonts = new SvgFonts();
    private final TextAs textAs;
    private int ids;

    SvgBody(TextAs textAs) {
        this.textAs = textAs;
    }

    String text() {
        return svg.toString();
    }

    String textAttributes() {
        return textAs == TextAs.OUTLINES || fonts.isEmpty() ? "" : fonts.attributes(textAs);
    }

    String fontFaces() {
        return textAs == TextAs.TEXT ? fonts.faces() : "";
    }

    void background(Rectangle page, Colour colour) {
        open("rect").number("width", page.width()).number("height", page.height()).paint("fill", colour).end();
    }

    void add(Mark mark) {
        switch (mark) {
            case Stroke stroke -> path(stroke.path()).fillNone().pen(stroke.pen()).end();
            case Fill fill -> path(fill.path()).paint("fill", fill.colour()).end();
            case Symbol symbol -> symbol(symbol);
            case Glyphs glyphs -> glyphs(glyphs);
            case Cloud cloud -> cloud(cloud);
            case Group group -> group(group);
        }
    }

    private void symbol(Symbol symbol) {
        SvgBody edge = symbol.shape() == SymbolShape.CIRCLE
                ? open("circle").number("cx", symbol.x()).number("cy", symbol.y()).number("r", symbol.size() / 2)
                : path(symbol.path());
        edge.paint("fill", symbol.fill());
        symbol.outline().ifPresent(outline -> pen(outline.pen()));
        end();
    }

    private void glyphs(Glyphs glyphs) {
        if (textAs == TextAs.OUTLINES) {
            outlines(glyphs);
            return;
        }
        String content = fonts.use(glyphs);
        if (content.isBlank()) {
            return;
        }
        open("text").number("x", glyphs.x()).number("y", glyphs.y()).number("font-size", glyphs.size());
        if (glyphs.face() != FontFace.REGULAR) {
            String face = glyphs.face().name().toLowerCase(Locale.ROOT);
            attribute(glyphs.face() == FontFace.BOLD ? "font-weight" : "font-style", face);
        }
        rotation(glyphs).number("textLength", glyphs.width()).attribute("lengthAdjust", "spacingAndGlyphs");
        if (!content.strip().equals(content) || content.contains("  ")) {
            attribute("xml:space", "preserve");
        }
        paint("fill", glyphs.colour());
        svg.append('>').append(XmlText.of(content)).append("</text>\n");
    }

    private void outlines(Glyphs glyphs) {
        var all = new SvgPath();
        BundledFont.family().outlines(glyphs.text(), glyphs.face(), glyphs.size())
                .forEach(outline -> outline.scaledAndMoved(1, glyphs.x(), glyphs.y()).walk(all));
        if (!all.data().isEmpty()) {
            open("path").attribute("aria-label", glyphs.text()).attribute("d", all.data());
            rotation(glyphs).paint("fill", glyphs.colour()).end();
        }
    }

    private SvgBody rotation(Glyphs glyphs) {
        if (glyphs.rotation() == 0) {
            return this;
        }
        return attribute("transform", "rotate(" + ShortNumber.of(glyphs.rotation()) + " " + ShortNumber.of(glyphs.x())
                + " " + ShortNumber.of(glyphs.y()) + ")");
    }

    private void cloud(Cloud cloud) {
        open("image").rectangle(cloud.area()).attribute("preserveAspectRatio", "none")
                .attribute("style", "image-rendering:pixelated")
                .attribute("xlink:href", "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(PngFile.bytes(cloud.raster(), 0)))
                .end();
    }

    private void group(Group group) {
        String clip = PREFIX + "clip" + ids;
        group.clip().ifPresent(area -> {
            ids++;
            svg.append("<clipPath id=\"").append(clip).append("\">");
            open("rect").rectangle(area);
            svg.append("/></clipPath>\n");
        });
        open("g");
        group.clip().ifPresent(area -> attribute("clip-path", "url(#" + clip + ")"));
        if (group.opacity() < 1) {
            number("opacity", group.opacity());
        }
        svg.append(">\n");
        group.title().ifPresent(title -> element("title", title));
        group.description().ifPresent(description -> element("desc", description));
        group.marks().forEach(this::add);
        svg.append("</g>\n");
    }

    private void element(String name, String content) {
        svg.append('<').append(name).append('>').append(XmlText.of(content)).append("</").append(name).append(">\n");
    }

    private SvgBody path(Path path) {
        var data = new SvgPath();
        path.walk(data);
        return open("path").attribute("d", data.data());
    }

    private SvgBody open(String element) {
        svg.append('<').append(element);
        return this;
    }

    private void end() {
        svg.append("/>\n");
    }

    private SvgBody rectangle(Rectangle area) {
        return number("x", area.x()).number("y", area.y()).number("width", area.width()).number("height",
                area.height());
    }

    private SvgBody fillNone() {
        return attribute("fill", "none");
    }

    private SvgBody paint(String role, Colour colour) {
        if (colour.alpha() == 0) {
            return attribute(role, "none");
        }
        attribute(role, colour.toHex());
        return colour.alpha() < 1 ? number(role + "-opacity", colour.alpha()) : this;
    }

    private SvgBody pen(Pen pen) {
        paint("stroke", pen.colour()).number("stroke-width", pen.width());
        if (!pen.dash().isSolid()) {
            attribute("stroke-dasharray",
                    pen.dash().lengths().stream().map(ShortNumber::of).collect(Collectors.joining(" ")));
            number("stroke-dashoffset", pen.dash().phase());
        }
        switch (pen.cap()) {
            case BUTT -> {
            }
            case ROUND -> attribute("stroke-linecap", "round");
            case SQUARE -> attribute("stroke-linecap", "square");
        }
        return switch (pen.join()) {
            case MITRE -> number("stroke-miterlimit", Pen.MITRE_LIMIT);
            case ROUND -> attribute("stroke-linejoin", "round");
            case BEVEL -> attribute("stroke-linejoin", "bevel");
        };
    }

    private SvgBody number(String name, double value) {
        svg.append(' ').append(name).append("=\"");
        ShortNumber.append(svg, value).append('"');
        return this;
    }

    private SvgBody attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"");
        svg.append(value.startsWith(PREFIX) || value.startsWith("url(") ? value : XmlText.of(value)).append('"');
        return this;
    }
}
