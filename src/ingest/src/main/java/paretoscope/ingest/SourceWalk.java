package paretoscope.ingest;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.UnreadableSource;

/// The files a user means by naming files, folders and patterns.
///
/// Folders are walked in name order; hidden files and folders are passed over, links are followed once. Files are named
/// relative to the folder they were found in, with forward slashes.
public final class SourceWalk {
    /// The most files that are taken from one call.
    public static final int MOST_FILES = 200_000;
    /// The largest file that is opened, in bytes.
    public static final long LARGEST_FILE = 64L << 30;

    private final Cancellation cancellation;
    private final Consumer<Issue> issues;
    private final List<FoundFile> found = new ArrayList<>();

    /// A file to open, and the name it is shown under.
    public record FoundFile(Path path, String displayName) {}

    private SourceWalk(Cancellation cancellation, Consumer<Issue> issues) {
        this.cancellation = cancellation;
        this.issues = issues;
    }

    /// Finds all files that the names stand for.
    ///
    /// @param named files, folders, or patterns such as `results/**/*.json`
    /// @param issues receives what was passed over: files that cannot be read, or are too large
    /// @throws UnreadableSource when a name stands for nothing, or for more files than can be taken
    /// @throws java.util.concurrent.CancellationException when the caller gave up
    public static List<FoundFile> find(List<String> named, Cancellation cancellation, Consumer<Issue> issues)
            throws IOException, UnreadableSource {
        var walk = new SourceWalk(cancellation, issues);
        for (var name : named) {
            walk.add(name);
        }
        return List.copyOf(walk.found);
    }

    private void add(String name) throws IOException, UnreadableSource {
        var path = path(name);
        if (path == null || !Files.exists(path)) {
            addPattern(name);
        } else if (Files.isDirectory(path)) {
            walk(name, path, _ -> true);
        } else {
            keep(name, path, String.valueOf(path.getFileName()));
        }
    }

    private static @Nullable Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException _) {
            return null;
        }
    }

    private void addPattern(String name) throws IOException, UnreadableSource {
        int star = firstWildcard(name);
        if (star < 0) {
            throw new UnreadableSource(name, Locator.WHOLE_FILE, "there is no such file or folder",
                    "check the name");
        }
        int slash = name.lastIndexOf('/', star);
        var root = Path.of(slash < 0 ? "." : slash == 0 ? "/" : name.substring(0, slash));
        var rest = name.substring(slash + 1);
        var matcher = matcher(name, rest);
        int before = found.size();
        if (Files.isDirectory(root)) {
            walk(name, root, matcher::matches);
        }
        if (found.size() == before) {
            throw new UnreadableSource(name, Locator.WHOLE_FILE, "no file matches the pattern", "check the pattern");
        }
    }

    private static int firstWildcard(String name) {
        for (int i = 0; i < name.length(); i++) {
            if ("*?[{".indexOf(name.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static PathMatcher matcher(String name, String pattern) throws UnreadableSource {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (IllegalArgumentException e) {
            throw new UnreadableSource(name, Locator.WHOLE_FILE, "the pattern cannot be understood",
                    "use * for part of a name and ** for any folders", e);
        }
    }

    private void walk(String named, Path root, Predicate<Path> wanted) throws IOException, UnreadableSource {
        for (var path : new FolderListing(cancellation, issues).files(root)) {
            var relative = root.relativize(path);
            if (wanted.test(relative)) {
                keep(named, path, relative.toString().replace('\\', '/'));
            }
        }
    }

    private void keep(String named, Path path, String shown) throws IOException, UnreadableSource {
        cancellation.check();
        if (found.size() >= MOST_FILES) {
            throw new UnreadableSource(named, Locator.WHOLE_FILE, "it holds more than " + MOST_FILES + " files",
                    "name the folders with results one by one");
        }
        if (Files.size(path) > LARGEST_FILE) {
            issues.accept(Issue.skipped(new Locator(shown), "the file is larger than 64 GiB"));
        } else if (!Files.isReadable(path)) {
            issues.accept(Issue.skipped(new Locator(shown), "the file may not be read by you"));
        } else {
            found.add(new FoundFile(path, shown));
        }
    }
}
