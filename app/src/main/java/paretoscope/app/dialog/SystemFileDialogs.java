package paretoscope.app.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The dialogs of the system the program runs on.
public final class SystemFileDialogs implements FileDialogs {
    @Override
    public List<Path> files(Window owner, Question question) {
        return Optional.ofNullable(chooser(question).showOpenMultipleDialog(owner)).orElse(List.of()).stream()
                .map(File::toPath).toList();
    }

    @Override
    public Optional<Path> file(Window owner, Question question) {
        return Optional.ofNullable(chooser(question).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> target(Window owner, Question question) {
        return Optional.ofNullable(chooser(question).showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> folder(Window owner, Question question) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(question.title());
        opening(question).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(Question question) {
        var chooser = new FileChooser();
        chooser.setTitle(question.title());
        chooser.setInitialFileName(question.name());
        question.kinds().forEach(kind -> chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kind.name(), kind.patterns())));
        opening(question).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static Optional<File> opening(Question question) {
        return question.folder().map(Path::toFile).filter(File::isDirectory);
    }
}
