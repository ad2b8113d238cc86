package paretoscope.figure.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Dash;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.FontFace;
import paretoscope.figure.drawing.Group;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Raster;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.drawing.Symbol;
import paretoscope.figure.drawing.SymbolShape;

class SvgPainterGoldenTest {
    @Test
    void aSmallDrawingIsTheseElements() {
        var symbol = new Symbol(SymbolShape.CIRCLE, 20, 30, 6, Colour.CLEAR,
                Optional.of(new Symbol.Outline(Colour.BLACK, 0.5)), Optional.empty());
        var group = new Group(List.of(symbol), Optional.of(new Rectangle(0, 0, 50, 40)), 0.5, Optional.of("points"),
                Optional.of("one point"), Optional.empty());
        var dashed = Pen.solid(Colour.hex("#d55e00"), 1).dashed(Dash.of(3, 1)).rounded();

        assertThat(named(Stroke.of(Path.line(0, 0, 10, 12.3456), dashed),
                Fill.of(Path.rectangle(new Rectangle(1, 2, 3, 4)), Colour.hex("#0072b2").withAlpha(0.25)), group,
                Sampler.text("a ≤ b", FontFace.BOLD, 8, 5, 38, -90))).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" \
                        width="50pt" height="40pt" viewBox="0 0 50 40" role="img" \
                        font-family="'Noto Sans', 'Noto Sans Math', 'Noto Sans Symbols2', 'Open Sans', Arial, 'Liberation Sans', sans-serif" \
                        style="font-kerning:none;font-variant-ligatures:none;font-synthesis:none">
                        <title>points</title>
                        <rect width="50" height="40" fill="#ffffff"/>
                        <path d="M0 0L10 12.346" fill="none" stroke="#d55e00" stroke-width="1" \
                        stroke-dasharray="3 1" stroke-dashoffset="0" stroke-linecap="round" stroke-linejoin="round"/>
                        <path d="M1 2L4 2L4 6L1 6Z" fill="#0072b2" fill-opacity="0.25"/>
                        <clipPath id="ID-clip0"><rect x="0" y="0" width="50" height="40"/></clipPath>
                        <g clip-path="url(#ID-clip0)" opacity="0.5">
                        <title>points</title>
                        <desc>one point</desc>
                        <circle cx="20" cy="30" r="3" fill="none" stroke="#000000" stroke-width="0.5" \
                        stroke-miterlimit="10"/>
                        </g>
                        <text x="5" y="38" font-size="8" font-weight="bold" transform="rotate(-90 5 38)" \
                        textLength="18.632" lengthAdjust="spacingAndGlyphs" fill="#000000">a ≤ b</text>
                        </svg>
                        """);
    }

    @Test
    void labelsCannotBecomeMarkup() throws Exception {
        String nasty = "<script>alert('x')</script> & \"quotes\" \u0000\u0008\u0001 ]]>";
        var group = new Group(List.of(Sampler.text(nasty, FontFace.REGULAR, 9, 0, 0, 0)), Optional.empty(), 1,
                Optional.of(nasty), Optional.of(nasty), Optional.empty());

        for (TextAs textAs : TextAs.values()) {
            Document document = parse(new SvgPainter(textAs).document(page(group)));
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo("<script>alert('x')</script> & \"quotes\"  ]]>");
        }
    }

    @Test
    void everyIdIsUniqueAndTwoFiguresShareNone() throws Exception {
        var inner = Group.clipped(new Rectangle(1, 1, 5, 5), List.of());
        Mark nested = Group.clipped(new Rectangle(0, 0, 9, 9), List.of(inner, inner));

        List<String> one = ids(page(nested));
        List<String> other = ids(page(nested, Fill.of(Path.circle(1, 1, 1), Colour.BLACK)));

        assertThat(one).hasSize(3).doesNotHaveDuplicates().doesNotContainAnyElementsOf(other);
    }

    @Test
    void everyClipReferenceNamesAnId() throws Exception {
        var inner = Group.clipped(new Rectangle(1, 1, 5, 5), List.of());
        Document document = parse(new SvgPainter(TextAs.TEXT)
                .document(page(Group.clipped(new Rectangle(0, 0, 9, 9), List.of(inner, inner)))));
        var groups = document.getElementsByTagName("g");
        List<String> ids = ids(document);

        for (int i = 0; i < groups.getLength(); i++) {
            String reference = groups.item(i).getAttributes().getNamedItem("clip-path").getTextContent();
            assertThat(reference).isEqualTo("url(#" + ids.get(i) + ")");
        }
    }

    @Test
    void embeddedFontsAreSmallAndOnlyThoseUsed() {
        String svg = new SvgPainter(TextAs.TEXT).document(page(
                Sampler.text("The quick brown fox jumps over the lazy dog 0123456789.", FontFace.REGULAR, 9, 0, 9, 0)));

        assertThat(svg).containsOnlyOnce("@font-face");
        assertThat(svg.length()).isLessThan(24_000);
    }

    @Test
    void outlinesNeedNoFontAndKeepTheirWords() {
        String svg = new SvgPainter(TextAs.OUTLINES).document(page(Sampler.text("Hi", FontFace.REGULAR, 9, 0, 9, 0)));

        assertThat(svg).doesNotContain("font").contains("aria-label=\"Hi\"");
    }

    @Test
    void aCloudIsAnEmbeddedPicture() {
        var cloud = new Cloud(new Raster(1, 1, new int[]{0xFF112233}), new Rectangle(1, 2, 3, 4), Optional.empty());

        assertThat(named(cloud)).contains("<image x=\"1\" y=\"2\" width=\"3\" height=\"4\"")
                .contains("xlink:href=\"data:image/png;base64,iVBORw0KGgo");
    }

    private static String named(Mark... marks) {
        return new SvgPainter(TextAs.NAMED_TEXT).document(page(marks)).replaceAll("f[0-9a-f]{8}-", "ID-");
    }

    private static Drawing page(Mark... marks) {
        return new Drawing(50, 40, Optional.of(Colour.WHITE), List.of(marks));
    }

    private static List<String> ids(Drawing drawing) throws Exception {
        return ids(parse(new SvgPainter(TextAs.TEXT).document(drawing)));
    }

    private static List<String> ids(Document document) {
        var paths = document.getElementsByTagName("clipPath");
        return java.util.stream.IntStream.range(0, paths.getLength())
                .mapToObj(i -> paths.item(i).getAttributes().getNamedItem("id").getTextContent()).toList();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
