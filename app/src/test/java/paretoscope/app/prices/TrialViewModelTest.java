package paretoscope.app.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.Role;
import paretoscope.app.front.model.SmallFront;
import paretoscope.app.messages.Messages;
import paretoscope.app.prices.TrialViewModel.Outcome;
import paretoscope.views.Project;

/// gpt-4o (0.8 at $3.50), gpt-4.1 (0.7 at $2.80) and gpt-4o-mini (0.6 at $0.21) are all on the front.
class TrialViewModelTest {
    @TempDir
    Path folder;

    private Project project;
    private FrontViewModel front;
    private TrialViewModel trial;

    @BeforeEach
    void open() throws Exception {
        project = TokenProject.priced(folder);
        front = SmallFront.model(project);
        front.change(question -> question.with(Role.COST, Optional.of("cost_usd.sum")));
        trial = new TrialViewModel(project, front, Runnable::run, Runnable::run, Runnable::run,
                new Messages(Runnable::run));
    }

    @AfterEach
    void close() throws Exception {
        trial.close();
        front.close();
        project.close();
    }

    private List<String> onFront() {
        var result = front.found().orElseThrow().result();
        return Arrays.stream(result.front()).mapToObj(result::label).toList();
    }

    private double cost(String label) {
        var found = front.found().orElseThrow();
        return found.result().value(found.result().table().row(label).orElseThrow(), found.cost());
    }

    @Test
    void aCheaperModelDrivesAnotherFromTheFront() {
        assertThat(onFront()).containsExactly("gpt-4o-mini", "gpt-4.1", "gpt-4o");

        trial.modelProperty().set(Optional.of("gpt-4o"));
        trial.multiply(0.5);

        assertThat(cost("gpt-4o")).isCloseTo(1.75, within(1e-9));
        assertThat(onFront()).containsExactly("gpt-4o-mini", "gpt-4o");
        assertThat(trial.outcomeProperty().get()).isEqualTo(new Outcome.Moved(List.of(), List.of("gpt-4.1")));
        assertThat(front.isSupposed()).isTrue();
    }

    @Test
    void inputAndOutputMoveApart() {
        trial.inputProperty().set(2);
        assertThat(cost("gpt-4o")).isCloseTo(6, within(1e-9));

        trial.outputProperty().set(3);
        assertThat(cost("gpt-4o")).isCloseTo(8, within(1e-9));
    }

    @Test
    void discardingReturnsToThePricesInForce() {
        trial.multiply(0.1);

        trial.discard();

        assertThat(cost("gpt-4o")).isCloseTo(3.5, within(1e-9));
        assertThat(front.isSupposed()).isFalse();
        assertThat(trial.isOn()).isFalse();
        assertThat(trial.outcomeProperty().get()).isEqualTo(new Outcome.Nothing());
    }

    @Test
    void keepingMakesThemThePricesInForce() throws Exception {
        trial.modelProperty().set(Optional.of("gpt-4o"));
        trial.multiply(0.5);

        trial.keep();

        assertThat(trial.isOn()).isFalse();
        assertThat(cost("gpt-4o")).isCloseTo(1.75, within(1e-9));
        assertThat(project.costs().own().entries()).singleElement()
                .satisfies(entry -> assertThat(entry.rates().input()).hasValue(1.25));
    }

    @Test
    void anotherQuestionIsFollowedToo() {
        trial.multiply(2);

        front.change(question -> question.with(Role.COST, Optional.of("cost_usd")));

        assertThat(front.isSupposed()).isTrue();
        assertThat(front.found().orElseThrow().result().objectives().getLast().name()).contains("cost_usd");
    }

    @Test
    void aCostThatNoPriceMovesSaysSo() {
        front.change(question -> question.with(Role.COST, Optional.of("output_tokens.sum")));

        trial.multiply(2);

        assertThat(trial.outcomeProperty().get()).isInstanceOfSatisfying(Outcome.Idle.class,
                idle -> assertThat(idle.why()).contains("tokens times"));
        assertThat(front.isSupposed()).isFalse();
    }
}
