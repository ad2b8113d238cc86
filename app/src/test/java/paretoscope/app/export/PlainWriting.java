package paretoscope.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Series;
import paretoscope.figure.spec.SpecCheck;
import paretoscope.figure.spec.VenuePreset;

/// Figures written as their own description, so that a test can read what was asked for.
final class PlainWriting implements FigureWriting {
    static FigureSpec figure() {
        return FigureSpec.of(Panel.of(Axis.of("cost"), Axis.of("accuracy"),
                List.of(Series.of("all", new double[]{1, Double.NaN}, new double[]{0.5, 0.6}))))
                .at(VenuePreset.NEURIPS);
    }

    @Override
    public Drawing drawing(FigureSpec spec) {
        return new Drawing(spec.size().width(), spec.size().height(), Optional.of(Colour.WHITE), List.of());
    }

    @Override
    public List<String> findings(FigureSpec spec) {
        return SpecCheck.of(spec).stream().map(SpecCheck.Finding::sentence).toList();
    }

    @Override
    public byte[] bytes(FigureSpec spec, Format format) {
        return (format + " " + spec.style().theme() + " " + spec.text().title()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String data(FigureSpec spec) {
        return "x,y\n";
    }

    @Override
    public void write(FigureSpec spec, Path target, Format format) throws IOException {
        Files.write(target, bytes(spec, format));
    }

    @Override
    public void writeData(FigureSpec spec, Path target) throws IOException {
        Files.writeString(target, data(spec));
    }
}
