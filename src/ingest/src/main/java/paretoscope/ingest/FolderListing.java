package paretoscope.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;

/// All files below a folder in name order, without hidden ones; every real folder is entered once, so that links that
/// lead back up do no harm.
final class FolderListing {
    private static final int DEEPEST = 64;

    private final Cancellation cancellation;
    private final Consumer<Issue> issues;
    private final Set<Path> entered = new HashSet<>();
    private final List<Path> files = new ArrayList<>();

    FolderListing(Cancellation cancellation, Consumer<Issue> issues) {
        this.cancellation = cancellation;
        this.issues = issues;
    }

    List<Path> files(Path root) throws IOException {
        enter(root, 0);
        return files;
    }

    private void enter(Path folder, int depth) throws IOException {
        cancellation.check();
        if (depth > DEEPEST || files.size() > SourceWalk.MOST_FILES || !entered.add(folder.toRealPath())) {
            return;
        }
        for (var path : inOrder(folder)) {
            if (Files.isDirectory(path)) {
                enter(path, depth + 1);
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            }
        }
    }

    private List<Path> inOrder(Path folder) {
        var children = new ArrayList<Path>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
            for (var path : listing) {
                if (!String.valueOf(path.getFileName()).startsWith(".")) {
                    children.add(path);
                }
            }
        } catch (IOException e) {
            issues.accept(
                    Issue.skipped(new Locator(folder.toString()), "the folder cannot be listed: " + e.getMessage()));
        }
        children.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
        return children;
    }
}
