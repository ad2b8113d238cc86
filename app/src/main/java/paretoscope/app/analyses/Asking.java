package paretoscope.app.analyses;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.LatestAnswer.Answer;
import paretoscope.app.screen.ProjectChanges;
import paretoscope.app.screen.Subscriptions;
import paretoscope.store.Scope;

/// A view's question, asked anew whenever it, the runs that count, or the project change, but only while the view is shown.
/// Used on the window's thread; answers are found in the background, and only the latest question counts.
///
/// @param <Q> what the user has chosen
/// @param <A> what came of it
public final class Asking<Q, A> implements AutoCloseable {
    private final ObjectProperty<Q> question;
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(this, "scope", Scope.all());
    private final LatestAnswer<Asked<Q>, A> latest;
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean attached;
    private boolean stale = true;

    /// A question and the runs it is about.
    public record Asked<Q>(Q question, Scope scope) {}

    public Asking(Q first, ViewContext context, LatestAnswer.Work<Asked<Q>, A> work, Consumer<Answer<A>> receiver) {
        question = new SimpleObjectProperty<>(this, "question", first);
        latest = new LatestAnswer<>(context.background(), context.ui(), work, came -> {
            stale = came instanceof Answer.Pending<A>;
            receiver.accept(came);
        });
        question.subscribe((_, _) -> ask());
        scope.subscribe((_, _) -> ask());
        subscriptions.add(ProjectChanges.subscribe(context.project(), () -> context.ui().run(this::ask)));
    }

    /// What the user has chosen.
    public ObjectProperty<Q> questionProperty() {
        return question;
    }

    public Q question() {
        return question.get();
    }

    /// Changes a part of the question.
    public void change(UnaryOperator<Q> part) {
        question.set(part.apply(question.get()));
    }

    /// Which runs count.
    public void look(Scope runs) {
        scope.set(runs);
    }

    /// The view is shown: from now on its answer has to be true.
    public void attach() {
        attached = true;
        if (stale) {
            ask();
        }
    }

    /// The view is hidden: what is under way is given up.
    public void detach() {
        attached = false;
        if (stale) {
            latest.close();
        }
    }

    @Override
    public void close() {
        attached = false;
        subscriptions.close();
        latest.close();
    }

    private void ask() {
        stale = true;
        if (attached) {
            latest.ask(new Asked<>(question.get(), scope.get()));
        }
    }
}
