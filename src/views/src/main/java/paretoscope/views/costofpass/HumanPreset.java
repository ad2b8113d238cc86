package paretoscope.views.costofpass;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a human expert was taken to ask per problem of a public data set, in USD (Erol et al. 2025).
public record HumanPreset(String dataSet, double usd) {
    private static final List<HumanPreset> ALL = List.of(new HumanPreset("GSM8K", 3.50),
            new HumanPreset("MATH-500", 12), new HumanPreset("AIME-2024", 20), new HumanPreset("GPQA-Diamond", 58),
            new HumanPreset("BBQ", 0.10), new HumanPreset("two-digit addition", 0.02));

    public static List<HumanPreset> all() {
        return ALL;
    }

    /// The preset whose data set a task's name speaks of.
    public static Optional<HumanPreset> forTask(String task) {
        var name = letters(task);
        return ALL.stream().filter(preset -> name.contains(letters(preset.dataSet()))).findFirst();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
