package paretoscope.merge.sweep;

import org.jspecify.annotations.Nullable;
import paretoscope.merge.json.UnexpectedJson;

/// A sweep's file, state or result that cannot be used: which, where in it, and what is wrong. The message is one
/// sentence.
public final class UnreadableSweep extends Exception {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final String path;
    private final String problem;

    public UnreadableSweep(String source, String path, String problem, @Nullable Throwable cause) {
        super(source + (path.isEmpty() ? "" : ", " + path) + ": " + problem, cause);
        this.source = source;
        this.path = path;
        this.problem = problem;
    }

    UnreadableSweep(String source, UnexpectedJson unexpected) {
        this(source, unexpected.path(), unexpected.problem(), unexpected);
    }

    /// The file's name, or what else was read.
    public String source() {
        return source;
    }

    /// The place as a JSON path such as `$.models[1].weights`; empty when it is not JSON at all.
    public String path() {
        return path;
    }

    public String problem() {
        return problem;
    }
}
