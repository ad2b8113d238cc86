package paretoscope.app.jobs;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// Threads that never keep the program alive, named and numbered from 1.
///
/// Java's own factory that numbers threads has to make classes of its own before the first, six of them.
public final class DaemonThreads implements ThreadFactory {
    private final String name;
    private final AtomicInteger count = new AtomicInteger();

    /// @param name what stands before the number
    public DaemonThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        return Thread.ofPlatform().name(name + count.incrementAndGet()).daemon().unstarted(work);
    }
}
