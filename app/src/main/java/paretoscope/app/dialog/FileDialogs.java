package paretoscope.app.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// Asks the user for files and folders: with the system's own dialogs, or as a test answers.
public interface FileDialogs {
    /// What is asked.
    ///
    /// @param folder where the dialog opens
    /// @param name what a file to be written is called unless the user says otherwise; empty when one is to be read
    /// @param kinds the kinds of files to choose from, the likeliest first; none where a folder is asked for
    record Question(String title, Optional<Path> folder, String name, List<Kind> kinds) {
        public Question {
            kinds = List.copyOf(kinds);
        }

        public static Question of(String title, Optional<Path> folder, Kind... kinds) {
            return new Question(title, folder, "", List.of(kinds));
        }

        public Question named(String proposal) {
            return new Question(title, folder, proposal, kinds);
        }
    }

    /// Files of one kind.
    ///
    /// @param patterns of their names: `*.csv`
    record Kind(String name, List<String> patterns) {
        public Kind {
            patterns = List.copyOf(patterns);
        }

        public static Kind of(String name, String... patterns) {
            return new Kind(name, List.of(patterns));
        }
    }

    /// Files to read; none when the user thought better of it.
    List<Path> files(Window owner, Question question);

    /// One file to read.
    Optional<Path> file(Window owner, Question question);

    /// A file to write.
    Optional<Path> target(Window owner, Question question);

    /// A folder.
    Optional<Path> folder(Window owner, Question question);
}
