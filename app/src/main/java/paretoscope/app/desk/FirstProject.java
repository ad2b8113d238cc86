package paretoscope.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paretoscope.app.session.ViewMemory;
import paretoscope.app.session.ViewState;
import paretoscope.app.settings.AppFolders;
import paretoscope.app.shell.WindowState;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;

/// The project that the window shows first. It is opened while the toolkit still starts: both take a while, and neither needs
/// the other.
public final class FirstProject {
    private static final long MOMENT_MS = 300;
    private static final Logger LOG = LoggerFactory.getLogger(FirstProject.class);

    private final Optional<Path> path;
    private final AtomicReference<Optional<FutureTask<Opened>>> opening;

    /// A project with what was looked at in it last.
    public record Opened(Project project, ViewState before) {
        /// Opens a workspace's file, making it and its folder where there is none.
        public static Opened of(Path workspace) throws WorkspaceException, IOException {
            Files.createDirectories(workspace.getParent());
            var project = Project.open(workspace);
            return new Opened(project, ViewMemory.recall(project.workspace()));
        }

        /// A project that is gone when it is closed.
        public static Opened inMemory() throws WorkspaceException {
            return new Opened(Project.inMemory(), ViewState.FIRST);
        }
    }

    private FirstProject(Optional<Path> path) {
        this.path = path;
        var task = new FutureTask<>(() -> path.isPresent() ? Opened.of(path.get()) : Opened.inMemory());
        opening = new AtomicReference<>(Optional.of(task));
        Thread.ofPlatform().name("first-project").daemon().start(() -> open(task));
    }

    /// Whatever cannot be read is told to the view that asks for it.
    private static void open(FutureTask<Opened> task) {
        task.run();
        if (task.state() == Future.State.SUCCESS) {
            try {
                task.resultNow().project().workspace().readAhead();
            } catch (WorkspaceException | RuntimeException e) {
                LOG.debug("nothing was read ahead", e);
            }
        }
    }

    /// Begins to open what is to be shown first: the workspace that was named, else the one that was left, else the one that
    /// the program keeps by itself. Results that were named are looked at in a workspace that is gone afterwards, until it is
    /// saved; a figure or a sweep is looked at in the workspace as it was left.
    public static FirstProject opening(List<Path> named, AppFolders folders) {
        var files = NamedFiles.of(named);
        if (files.workspaces().isEmpty() && !files.results().isEmpty()) {
            return new FirstProject(Optional.empty());
        }
        var path = files.workspaces().stream().findFirst()
                .or(() -> WindowState.read(folders.windowState()).workspace().filter(Files::exists))
                .orElseGet(folders::ownWorkspace);
        return new FirstProject(Optional.of(path.toAbsolutePath().normalize()));
    }

    /// Its file; nothing where it lives in memory.
    public Optional<Path> path() {
        return path;
    }

    /// The project, to the first who asks for it, where it is open by now or in a moment: a window that comes with it is on
    /// the screen sooner than one that gets it later.
    public Optional<Opened> takeSoon() {
        var now = opening.get();
        return now.filter(FirstProject::isOpenSoon).filter(_ -> opening.compareAndSet(now, Optional.empty()))
                .map(FutureTask::resultNow);
    }

    private static boolean isOpenSoon(FutureTask<Opened> task) {
        try {
            task.get(MOMENT_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The project, to the first who asks for it.
    ///
    /// @param wanted the file, or nothing for one in memory
    /// @return nothing when another project is wanted, or this one has been given away
    public Optional<Opened> take(Optional<Path> wanted) throws Exception {
        var task = path.equals(wanted) ? opening.getAndSet(Optional.empty()) : Optional.<FutureTask<Opened>>empty();
        try {
            return task.isPresent() ? Optional.of(task.get().get()) : Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
