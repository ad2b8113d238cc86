package paretoscope.merge.json;

import org.jspecify.annotations.Nullable;

/// Something in a JSON text that is not as it should be. Caught by the reader that knows the file's name.
public final class UnexpectedJson extends RuntimeException {
    private final String path;
    private final String problem;

    UnexpectedJson(String path, String problem, @Nullable Throwable cause) {
        super(path.isEmpty() ? problem : path + ": " + problem, cause);
        this.path = path;
        this.problem = problem;
    }

    /// The place, such as `$.models[1].weights`; empty when the text is not JSON at all.
    public String path() {
        return path;
    }

    public String problem() {
        return problem;
    }
}
