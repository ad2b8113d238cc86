package paretoscope.compute.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// A process and everything it starts, which end together: when it is stopped, and when the program ends.
///
/// A child that outlives its parent belongs to nobody the system would name. On Linux it is found by a mark in its
/// environment, which children inherit.
public final class ProcessTree {
    private static final Set<ProcessTree> OPEN = ConcurrentHashMap.newKeySet();
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofMillis(500);

    static {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop-processes")
                .unstarted(() -> OPEN.forEach(ProcessTree::kill)));
    }

    private final Process process;
    private final ProcessMark mark;

    private ProcessTree(Process process, ProcessMark mark) {
        this.process = process;
        this.mark = mark;
    }

    /// Starts a process; never through a shell.
    ///
    /// @param environment added to the program's own
    public static ProcessTree start(List<String> command, Optional<Path> folder, Map<String, String> environment)
            throws IOException {
        var mark = new ProcessMark(UUID.randomUUID().toString());
        var builder = new ProcessBuilder(command);
        folder.ifPresent(path -> builder.directory(path.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put(ProcessMark.VARIABLE, mark.value());
        var tree = new ProcessTree(builder.start(), mark);
        OPEN.add(tree);
        return tree;
    }

    public Process process() {
        return process;
    }

    /// Asks everything to end, and kills what has not ended in time. Nothing of it runs afterwards.
    public void stop(Duration grace) throws InterruptedException {
        var members = members();
        members.forEach(ProcessHandle::destroy);
        try {
            awaitEnd(members, grace);
        } finally {
            kill();
        }
    }

    /// Kills everything at once.
    public void kill() {
        boolean interrupted = Thread.interrupted();
        for (int round = 0; round < ROUNDS; round++) {
            var members = members();
            if (members.isEmpty()) {
                break;
            }
            members.forEach(ProcessHandle::destroyForcibly);
            interrupted |= !awaitQuietly(members);
        }
        OPEN.remove(this);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// What of it is alive: the process, its descendants, and those that were left behind.
    Set<ProcessHandle> members() {
        var members = new LinkedHashSet<ProcessHandle>();
        members.add(process.toHandle());
        process.descendants().forEach(members::add);
        mark.bearers().forEach(left -> {
            members.add(left);
            left.descendants().forEach(members::add);
        });
        members.removeIf(member -> !member.isAlive());
        return members;
    }

    private static boolean awaitQuietly(Set<ProcessHandle> members) {
        try {
            awaitEnd(members, ROUND);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private static void awaitEnd(Set<ProcessHandle> members, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (var member : members) {
            try {
                member.onExit().get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (java.util.concurrent.TimeoutException _) {
                return;
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("waiting for a process", e);
            }
        }
    }
}
