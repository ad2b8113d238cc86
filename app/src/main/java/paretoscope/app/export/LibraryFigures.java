package paretoscope.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.views.figures.FigureExport;

/// Figures as the library writes them. The last one is kept laid out, because it is asked for several times in a row.
public final class LibraryFigures implements FigureWriting {
    private final AtomicReference<Optional<Laid>> last = new AtomicReference<>(Optional.empty());

    private record Laid(FigureSpec spec, FigureExport export) {}

    @Override
    public Drawing drawing(FigureSpec spec) {
        return export(spec).drawing();
    }

    @Override
    public List<String> findings(FigureSpec spec) {
        return export(spec).findings();
    }

    @Override
    public byte[] bytes(FigureSpec spec, Format format) {
        return export(spec).bytes(format);
    }

    @Override
    public String data(FigureSpec spec) {
        return export(spec).data();
    }

    @Override
    public void write(FigureSpec spec, Path target, Format format) throws IOException {
        export(spec).write(target, format);
    }

    @Override
    public void writeData(FigureSpec spec, Path target) throws IOException {
        export(spec).writeData(target);
    }

    private FigureExport export(FigureSpec spec) {
        var known = last.get().filter(laid -> laid.spec() == spec).map(Laid::export);
        if (known.isPresent()) {
            return known.get();
        }
        var export = new FigureExport(spec);
        last.set(Optional.of(new Laid(spec, export)));
        return export;
    }
}
