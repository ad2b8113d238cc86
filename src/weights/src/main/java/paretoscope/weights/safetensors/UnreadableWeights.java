package paretoscope.weights.safetensors;

import java.nio.file.Path;

/// A checkpoint that cannot be used: which file, which tensor, and what is wrong. The message is one sentence.
public final class UnreadableWeights extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final transient Path file;
    private final String tensor;
    private final String problem;

    /// @param tensor the tensor's name; empty when the file as a whole is meant
    /// @param problem what was seen, without a full stop: `its numbers end beyond the file`
    public UnreadableWeights(Path file, String tensor, String problem) {
        super(file + (tensor.isEmpty() ? "" : ", tensor " + shown(tensor)) + ": " + shown(problem) + ".");
        this.file = file;
        this.tensor = tensor;
        this.problem = problem;
    }

    public Path file() {
        return file;
    }

    public String tensor() {
        return tensor;
    }

    public String problem() {
        return problem;
    }

    /// Names come from strangers: no line breaks, no end of screen.
    private static String shown(String text) {
        var line = text.replaceAll("\\p{Cntrl}", "�");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
