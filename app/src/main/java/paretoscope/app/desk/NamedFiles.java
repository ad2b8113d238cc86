package paretoscope.app.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import paretoscope.figure.spec.FigureSpecs;

/// Files that were named at the start, double-clicked or dropped, by what becomes of them. Names only say what is tried:
/// whether a file is what it is called is found out when it is read.
///
/// @param workspaces to work in
/// @param figures saved figures, to be looked at and exported
/// @param sweeps descriptions of merge sweeps
/// @param results anything else, files and folders, to be imported
public record NamedFiles(List<Path> workspaces, List<Path> figures, List<Path> sweeps, List<Path> results) {
    private static final String WORKSPACE = ".paretoscope";
    private static final String SWEEP = ".sweep.json";

    /// Sorts files by the endings of their names.
    public static NamedFiles of(List<Path> named) {
        Predicate<Path> workspace = ends(WORKSPACE);
        Predicate<Path> figure = ends(FigureSpecs.SUFFIX);
        Predicate<Path> sweep = ends(SWEEP);
        return new NamedFiles(kept(named, workspace), kept(named, figure), kept(named, sweep),
                kept(named, workspace.or(figure).or(sweep).negate()));
    }

    private static Predicate<Path> ends(String suffix) {
        return path -> path.toString().endsWith(suffix);
    }

    private static List<Path> kept(List<Path> named, Predicate<Path> kind) {
        return named.stream().filter(kind).toList();
    }

    /// Everything but workspaces: what is taken into the one that is open.
    public List<Path> besideWorkspaces() {
        return Stream.of(figures, sweeps, results).flatMap(List::stream).toList();
    }
}
