package paretoscope.app.sweep.design;

import java.util.List;

/// Something that can be set about a [Way].
///
/// @param member where it stands below the way's place, such as `.density` or `.radius[0]`
/// @param label what it is called
/// @param prompt what stands in its field while nothing is typed
public record Setting(String member, String label, Entry entry, String prompt, Input input) {
    /// How it is put in.
    public sealed interface Input {
        /// By typing.
        record Typed() implements Input {}

        /// By typing, or choosing a file.
        ///
        /// @param patterns of the files' names
        record FileName(List<String> patterns) implements Input {}

        /// By picking one of some words.
        record OneOf(List<String> words) implements Input {}
    }

    static Setting typed(String member, String label, Entry entry, String prompt) {
        return new Setting(member, label, entry, prompt, new Input.Typed());
    }

    static Setting file(String member, String label, String... patterns) {
        return new Setting(member, label, Entry.TEXT, "", new Input.FileName(List.of(patterns)));
    }

    static Setting oneOf(String member, String label, String... words) {
        return new Setting(member, label, Entry.TEXT, "", new Input.OneOf(List.of(words)));
    }
}
