package paretoscope.app.analyses;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import paretoscope.app.analyses.Asking.Asked;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.figures.model.EmptyState;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.LatestAnswer.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An analysis view without its nodes: a question, its latest answer, and the page of it that is shown. Used on the window's
/// thread.
///
/// A view of this kind is a record of what the user chooses, a sealed answer, and how an answer looks on a page; asking
/// anew, giving up, waiting, failing and remembering are the same for all and stand here.
///
/// @param <Q> what the user has chosen
/// @param <A> what came of it
public abstract class AnalysisViewModel<Q, A> implements AutoCloseable {
    private static final String PAGE = "page";

    private final AnalysisModel shown;
    private final Asking<Q, A> asking;
    private final QuestionMemory<Q> memory;
    private final ReadOnlyObjectWrapper<A> answer;

    /// @param pages at least one, the first is shown first
    /// @param first the question before the user has chosen anything
    /// @param nothing the answer before anything was asked
    protected AnalysisViewModel(List<Page> pages, Q first, A nothing, QuestionMemory<Q> memory, ViewContext context,
            LatestAnswer.Work<Asked<Q>, A> work) {
        this.memory = memory;
        shown = new AnalysisModel(pages, context);
        answer = new ReadOnlyObjectWrapper<>(this, "answer", nothing);
        asking = new Asking<>(first, context, work, this::take);
        shown.pageProperty().subscribe((_, _) -> present());
    }

    /// Puts an answer into numbers, rows and a figure.
    protected abstract void present(A answer, Page page);

    public final AnalysisModel shown() {
        return shown;
    }

    public final Asking<Q, A> asking() {
        return asking;
    }

    /// The latest answer; stays while the next one is being found.
    public final ReadOnlyObjectProperty<A> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Puts down the question and the page.
    public final void remember(ObjectNode to) {
        to.put(PAGE, shown.pageProperty().get().id());
        memory.write(to, asking.question());
    }

    /// Brings back the question and the page.
    public final void restore(JsonNode from) {
        shown.turnTo(from.path(PAGE).asString(""));
        asking.questionProperty().set(memory.read(from));
    }

    private void take(Answer<A> came) {
        shown.figure().busyProperty().set(came instanceof Answer.Pending<A>);
        switch (came) {
            case Answer.Pending<A> _ -> {
            }
            case Answer.Found<A>(A found) -> {
                answer.set(found);
                present();
            }
            case Answer.Failed<A>(Exception reason) -> shown.showInstead(EmptyState.failed(Sentences.of(reason)));
        }
    }

    private void present() {
        present(answer.get(), shown.pageProperty().get());
    }

    @Override
    public void close() {
        asking.close();
        shown.close();
    }
}
