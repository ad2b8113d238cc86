package paretoscope.ingest.promptfoo;

import java.util.regex.Pattern;

/// One prompt with one provider: a column of promptfoo's table, a run of ours.
///
/// @param index promptfoo's number of the column, or -1 where rows have none
/// @param provider the provider's label, or its id where it has none
/// @param id the provider's id
/// @param prompt the prompt's label: its own name, or its text before variables are filled in
record PromptColumn(int index, String provider, String id, String prompt) {
    private static final int LONGEST = 120;
    private static final Pattern TITLE = Pattern.compile("\\[([^\\]]+)\\]\\s*(.*)", Pattern.DOTALL);

    /// A column of which only the title is known: `[provider] prompt`, or the prompt alone.
    static PromptColumn titled(int index, String title) {
        var parts = TITLE.matcher(title);
        return parts.matches()
                ? new PromptColumn(index, parts.group(1), parts.group(1), parts.group(2))
                : new PromptColumn(index, "", "", title);
    }

    /// The name of the run within its file.
    String key() {
        return index >= 0 ? provider + " #" + index : provider + " " + Integer.toHexString(prompt.hashCode());
    }

    /// The first line of the prompt, short enough to tell it from others.
    String shortPrompt() {
        var line = prompt.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /// Whether what the provider costs is not known to promptfoo: it calls a program or a server of the user's own.
    boolean isOwn() {
        return id.matches("(?i)(python|exec|file|https?|webhook|ws|wss|golang|ruby):.*");
    }
}
