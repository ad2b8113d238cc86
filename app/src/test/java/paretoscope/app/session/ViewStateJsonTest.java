package paretoscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import paretoscope.app.shell.Panels;
import paretoscope.app.sources.Choice;
import paretoscope.app.sources.DaySpan;
import paretoscope.views.Project;
import tools.jackson.databind.node.JsonNodeFactory;

class ViewStateJsonTest {
    private static final ViewState FULL = new ViewState(
            new Choice("gpt -mini", Map.of("effort", Set.of("low", "high")),
                    Optional.of(new DaySpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30))), "n > 3",
                    Set.of(2L, 7L)),
            List.of("b", "a"), new Panels(210, 300, 0.5), "table",
            Map.of("front", JsonNodeFactory.instance.objectNode().put("budget", 5.5)));

    @Test
    void everythingComesBack() {
        assertThat(ViewStateJson.read(ViewStateJson.write(FULL))).isEqualTo(FULL);
    }

    @Test
    void theFirstViewComesBackToo() {
        assertThat(ViewStateJson.read(ViewStateJson.write(ViewState.FIRST))).isEqualTo(ViewState.FIRST);
    }

    @Test
    void whatMakesNoSenseIsAsAtFirst() {
        var state = ViewStateJson.read("""
                {"choice": {"first-day": "soon", "values": 3}, "panels": {"left": -3}, "view": 4,
                 "views": {"front": "wide"}, "selection": [null, "a"]}
                """);

        assertThat(state.choice()).isEqualTo(Choice.EVERYTHING);
        assertThat(state.panels()).isEqualTo(Panels.STANDARD);
        assertThat(state.views()).isEmpty();
        assertThat(state.selection()).containsExactly("a");
    }

    @Test
    void aWorkspaceKeepsWhatWasLookedAt() throws Exception {
        try (var project = Project.inMemory()) {
            assertThat(ViewMemory.recall(project.workspace())).isEqualTo(ViewState.FIRST);

            ViewMemory.keep(project.workspace(), FULL);

            assertThat(ViewMemory.recall(project.workspace())).isEqualTo(FULL);
        }
    }

    @Test
    void aViewThatCannotBeReadIsTheFirstOne() throws Exception {
        try (var project = Project.inMemory()) {
            project.workspace().memory().prefer("window.view", "{half a");

            assertThat(ViewMemory.recall(project.workspace())).isEqualTo(ViewState.FIRST);
        }
    }
}
