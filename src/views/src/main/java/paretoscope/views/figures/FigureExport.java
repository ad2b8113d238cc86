package paretoscope.views.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.font.BundledFont;
import paretoscope.figure.layout.FigureLayout;
import paretoscope.figure.paint.Format;
import paretoscope.figure.paint.PdfPainter;
import paretoscope.figure.paint.PngPainter;
import paretoscope.figure.paint.SvgPainter;
import paretoscope.figure.paint.TextAs;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.SpecCheck;

/// One figure on its way to a file.
public final class FigureExport {
    /// Pixels per inch of a PNG, what printers ask for.
    private static final double PNG_DPI = 300;

    private final FigureSpec spec;
    private final FigureLayout layout;
    private final Drawing drawing;

    public FigureExport(FigureSpec spec) {
        this.spec = spec;
        layout = FigureLayout.of(spec, BundledFont.family());
        drawing = layout.drawing();
    }

    /// What the reader of the figure would miss or the venue would refuse, as sentences.
    public List<String> findings() {
        return Stream.concat(SpecCheck.of(spec).stream().map(SpecCheck.Finding::sentence),
                VenueCheck.of(spec, layout).stream()).toList();
    }

    /// The figure as it will be, every mark in its place.
    public Drawing drawing() {
        return drawing;
    }

    /// The figure as a file of this format holds it; the same bytes for the same spec, always.
    public byte[] bytes(Format format) {
        var bytes = new ByteArrayOutputStream();
        try {
            switch (format) {
                case SVG -> new SvgPainter(TextAs.TEXT).paint(drawing, bytes);
                case PDF -> new PdfPainter().paint(drawing, bytes);
                case PNG -> PngPainter.atDpi(PNG_DPI).paint(drawing, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Writes the figure whole or not at all.
    public void write(Path target, Format format) throws IOException {
        replace(target, bytes(format));
    }

    /// The data as CSV text.
    public String data() {
        return FigureData.csv(spec);
    }

    /// Writes the data as CSV.
    public void writeData(Path target) throws IOException {
        replace(target, data().getBytes(StandardCharsets.UTF_8));
    }

    /// The part is no temporary file, which would be readable to nobody else: a figure is made to be passed on.
    private static void replace(Path target, byte[] bytes) throws IOException {
        var part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
