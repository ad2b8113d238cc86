package paretoscope.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import paretoscope.app.screen.LatestAnswer.Answer;

class LatestAnswerTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Answer<String>> heard = new ArrayList<>();
    private final List<String> worked = new ArrayList<>();
    private final LatestAnswer<String, String> latest = new LatestAnswer<>(background::add, Runnable::run,
            (question, cancellation) -> {
                worked.add(question);
                if (question.equals("bad")) {
                    throw new IllegalStateException("no");
                }
                cancellation.check();
                return question + "!";
            }, heard::add);

    private void work() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }

    @Test
    void anAnswerFollowsItsQuestion() {
        latest.ask("a");
        work();

        assertThat(heard).containsExactly(new Answer.Pending<>(), new Answer.Found<>("a!"));
    }

    @Test
    void questionsThatAreOutOfDateAreNotEvenWorkedOn() {
        latest.ask("a");
        latest.ask("b");
        latest.ask("c");
        work();

        assertThat(worked).containsExactly("c");
        assertThat(heard.getLast()).isEqualTo(new Answer.Found<>("c!"));
    }

    @Test
    void anAnswerThatComesTooLateIsDropped() {
        var screen = new ArrayDeque<Runnable>();
        var late = new LatestAnswer<String, String>(Runnable::run, screen::add, (question, _) -> question, heard::add);
        late.ask("a");
        late.ask("b");
        screen.forEach(Runnable::run);

        assertThat(heard).filteredOn(Answer.Found.class::isInstance).containsExactly(new Answer.Found<>("b"));
    }

    @Test
    void aFailureIsAnAnswerToo() {
        latest.ask("bad");
        work();

        assertThat(heard.getLast()).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void nothingIsDeliveredAfterClosing() {
        latest.ask("a");
        latest.close();
        work();

        assertThat(heard).containsExactly(new Answer.Pending<>());
    }

    @Test
    void tenThousandOffersQueueOneActionAndDeliverTheNewest() {
        var screen = new ArrayList<Runnable>();
        var seen = new ArrayList<Integer>();
        var newest = new Latest<Integer>(screen::add, seen::add);
        for (int i = 0; i < 10_000; i++) {
            newest.offer(i);
        }
        assertThat(screen).hasSize(1);

        screen.forEach(Runnable::run);
        assertThat(seen).containsExactly(9_999);
    }
}
