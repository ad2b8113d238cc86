package paretoscope.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.FigureSpecs;

/// Writes a figure and what goes with it beside each other under one name.
final class ExportedFiles {
    private final FigureWriting writing;

    ExportedFiles(FigureWriting writing) {
        this.writing = writing;
    }

    /// Writes the files and returns their paths, the figure first.
    ///
    /// Companions of a figure that is replaced are replaced with it; otherwise they take a name that is free, because
    /// nobody was asked about them.
    List<Path> write(FigureSpec spec, Path chosen, Format format, boolean data, boolean specToo) throws IOException {
        var target = named(chosen, format);
        boolean replaces = Files.exists(target);
        var written = new ArrayList<Path>(List.of(target));
        writing.write(spec, target, format);
        if (data) {
            written.add(companion(target, ".csv", replaces));
            writing.writeData(spec, written.getLast());
        }
        if (specToo) {
            written.add(companion(target, FigureSpecs.SUFFIX, replaces));
            FigureSpecs.write(spec, written.getLast());
        }
        return written;
    }

    /// The path with the format's ending, which is added where it is missing.
    static Path named(Path chosen, Format format) {
        var name = chosen.getFileName().toString();
        return Format.ofFileName(name).filter(format::equals).isPresent()
                ? chosen
                : chosen.resolveSibling(name + "." + format.extension());
    }

    private static Path companion(Path figure, String suffix, boolean replaces) {
        var name = figure.getFileName().toString();
        var stem = name.substring(0, name.lastIndexOf('.'));
        var path = figure.resolveSibling(stem + suffix);
        for (int number = 2; !replaces && Files.exists(path); number++) {
            path = figure.resolveSibling(stem + " " + number + suffix);
        }
        return path;
    }
}
