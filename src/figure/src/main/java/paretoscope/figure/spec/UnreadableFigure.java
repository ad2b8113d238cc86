package paretoscope.figure.spec;

import org.jspecify.annotations.Nullable;

/// A figure file that cannot be used: which file, where in it, and what is wrong. The message is one sentence.
public final class UnreadableFigure extends Exception {
    private final String source;
    private final String path;
    private final String problem;

    public UnreadableFigure(String source, String path, String problem, @Nullable Throwable cause) {
        super(source + (path.isEmpty() ? "" : ", " + path) + ": " + problem, cause);
        this.source = source;
        this.path = path;
        this.problem = problem;
    }

    /// The file's name.
    public String source() {
        return source;
    }

    /// The place in the file, as a JSON path such as `$.panels[0].x.low`; empty when the file is not JSON at all.
    public String path() {
        return path;
    }

    public String problem() {
        return problem;
    }
}
