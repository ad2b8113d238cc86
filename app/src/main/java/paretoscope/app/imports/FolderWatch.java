package paretoscope.app.imports;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Watches a folder with everything below it and tells which files are new or have grown, once writing has paused.
///
/// Hidden files and folders are passed over, as are files that other programs are still naming `.part` or `.tmp`, and
/// this program's own workspaces with their journals.
public final class FolderWatch implements AutoCloseable {
    private static final List<String> UNFINISHED_OR_OWN = List.of(".part", ".tmp", "~", ".paretoscope",
            ".paretoscope.wal");

    private final Path folder;
    private final long quietMillis;
    private final Consumer<List<Path>> receiver;
    private final WatchService service;
    private final Map<WatchKey, Path> keys = new HashMap<>();
    private final SortedSet<Path> changed = new TreeSet<>();

    /// Begins to watch.
    ///
    /// @param quiet how long nothing must have been written before the files are handed over
    /// @param receiver gets the changed files, on the watching thread
    public FolderWatch(Path folder, Duration quiet, Consumer<List<Path>> receiver) throws IOException {
        this.folder = folder;
        this.quietMillis = quiet.toMillis();
        this.receiver = receiver;
        service = folder.getFileSystem().newWatchService();
        try {
            register(folder);
        } catch (IOException e) {
            service.close();
            throw e;
        }
        Thread.ofVirtual().name("watch " + folder).start(this::watch);
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    private void watch() {
        try {
            while (!keys.isEmpty()) {
                var key = changed.isEmpty() ? service.take() : service.poll(quietMillis, TimeUnit.MILLISECONDS);
                if (key == null) {
                    hand();
                } else {
                    take(key);
                }
            }
        } catch (ClosedWatchServiceException _) {
            changed.clear();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand() {
        var files = changed.stream().filter(Files::isRegularFile).toList();
        changed.clear();
        if (!files.isEmpty()) {
            receiver.accept(files);
        }
    }

    private void take(WatchKey key) {
        var parent = keys.get(key);
        for (var event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                note(parent.resolve(name));
            } else {
                // Too much happened at once to be told apart: look at everything again.
                noteAll(parent);
            }
        }
        if (!key.reset()) {
            keys.remove(key);
        }
    }

    private void note(Path path) {
        if (isPassedOver(path)) {
            return;
        }
        if (Files.isDirectory(path)) {
            noteAll(path);
        } else {
            changed.add(path);
        }
    }

    /// A folder that has just appeared may hold files already.
    private void noteAll(Path below) {
        try {
            register(below);
            try (var files = Files.walk(below)) {
                files.filter(Files::isRegularFile).filter(file -> !isPassedOver(file)).forEach(changed::add);
            }
        } catch (IOException _) {
            // It is gone again, or not ours to read; either way there is nothing to import.
            changed.removeIf(file -> file.startsWith(below));
        }
    }

    private void register(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (!directory.equals(folder) && isPassedOver(directory)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                keys.put(directory.register(service, StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY), directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isPassedOver(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.startsWith(".") || UNFINISHED_OR_OWN.stream().anyMatch(name::endsWith);
    }
}
