package paretoscope.eval;

/// What a configuration was evaluated on.
///
/// An aggregate stands for several tasks that are listed beside it (`mmlu` over its 57 subjects); it is kept and
/// shown, and never averaged together with its parts.
public record Task(String name, boolean aggregate) {
    public Task {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a task needs a name");
        }
    }

    public static Task of(String name) {
        return new Task(name, false);
    }
}
