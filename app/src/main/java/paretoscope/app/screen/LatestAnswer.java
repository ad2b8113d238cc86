package paretoscope.app.screen;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import paretoscope.eval.source.Cancellation;

/// Answers questions in the background, of which only the last one matters: asking again cancels the question before,
/// and an answer that comes too late is dropped.
///
/// @param <Q> the question
/// @param <A> the answer
public final class LatestAnswer<Q, A> implements AutoCloseable {
    private final AtomicLong asked = new AtomicLong();
    private final Executor background;
    private final UiThread ui;
    private final Work<Q, A> work;
    private final Consumer<Answer<A>> receiver;

    /// The work behind an answer; it should look at the cancellation now and then.
    @FunctionalInterface
    public interface Work<Q, A> {
        A answer(Q question, Cancellation cancellation) throws Exception;
    }

    /// What came of a question.
    public sealed interface Answer<A> {
        /// Somebody has asked and the work goes on.
        record Pending<A>() implements Answer<A> {}

        record Found<A>(A value) implements Answer<A> {}

        record Failed<A>(Exception reason) implements Answer<A> {}
    }

    public LatestAnswer(Executor background, UiThread ui, Work<Q, A> work, Consumer<Answer<A>> receiver) {
        this.background = background;
        this.ui = ui;
        this.work = work;
        this.receiver = receiver;
    }

    /// Asks, giving up on whatever was asked before; called on the window's thread.
    public void ask(Q question) {
        long ticket = asked.incrementAndGet();
        receiver.accept(new Answer.Pending<>());
        background.execute(() -> work(ticket, question));
    }

    /// Gives up on what is under way; nothing is delivered any more until the next question.
    @Override
    public void close() {
        asked.incrementAndGet();
    }

    private void work(long ticket, Q question) {
        if (isStale(ticket)) {
            return;
        }
        Answer<A> answer;
        try {
            answer = new Answer.Found<>(work.answer(question, () -> isStale(ticket)));
        } catch (CancellationException _) {
            return;
        } catch (Exception e) {
            answer = new Answer.Failed<>(e);
        }
        deliver(ticket, answer);
    }

    private void deliver(long ticket, Answer<A> answer) {
        ui.run(() -> {
            if (!isStale(ticket)) {
                receiver.accept(answer);
            }
        });
    }

    private boolean isStale(long ticket) {
        return asked.get() != ticket;
    }
}
