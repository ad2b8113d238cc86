package paretoscope.compute.queue;

import paretoscope.compute.queue.QueueStatus.Condition;

/// Whether the queue starts jobs, and why not. Once closed it stays so. Guarded by the queue's lock.
final class Gate {
    private Condition condition = new Condition.Running();

    Condition condition() {
        return condition;
    }

    boolean isRunning() {
        return condition instanceof Condition.Running;
    }

    boolean isClosed() {
        return condition instanceof Condition.Closed;
    }

    /// Starts no more jobs until somebody has mended what is wrong.
    void stop(String sentence) {
        if (!isClosed()) {
            condition = new Condition.Stopped(sentence);
        }
    }

    void pause() {
        if (isRunning()) {
            condition = new Condition.Paused();
        }
    }

    void resume() {
        if (!isClosed()) {
            condition = new Condition.Running();
        }
    }

    /// Takes no more jobs; false when that was so before.
    boolean close() {
        boolean wasOpen = !isClosed();
        condition = new Condition.Closed();
        return wasOpen;
    }
}
