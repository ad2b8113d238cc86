package paretoscope.app.joins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.front.model.SmallFront;
import paretoscope.app.messages.Messages;
import paretoscope.store.Scope;
import paretoscope.views.Project;

/// An accuracy board and a serving benchmark that spell their models differently.
class JoinsViewModelTest {
    @TempDir
    Path folder;

    private Project project;
    private JoinsViewModel joins;

    @BeforeEach
    void open() throws Exception {
        project = SmallFront.project(folder, List.of("model,accuracy", "vendor/a-2025-01-01,0.9", "b,0.8", "c,0.7"));
        SmallFront.add(project, folder, "speed.csv", List.of("model,latency_s", "a,3", "b,1", "d,2"));
        joins = new JoinsViewModel(project, Runnable::run, Runnable::run, Runnable::run,
                new Messages(Runnable::run));
    }

    @AfterEach
    void close() throws Exception {
        joins.close();
        project.close();
    }

    private void sides() {
        joins.borrowersProperty().set("table.csv");
        joins.lendersProperty().set("speed.csv");
    }

    private long withBoth() throws Exception {
        var table = project.workspace().configurations(Scope.all());
        return IntStream.range(0, table.size())
                .filter(row -> table.column("accuracy").orElseThrow().value(row).isKnown()
                        && table.column("latency_s").orElseThrow().value(row).isKnown())
                .count();
    }

    @Test
    void theKeyThatMatchesMostIsSuggestedAndTriedOut() {
        assertThat(joins.sources()).contains("table.csv", "speed.csv");

        sides();

        assertThat(joins.keysProperty().get()).isEqualTo("model");
        var report = joins.reportProperty().get().orElseThrow();
        assertThat(report.matched()).hasSize(2);
        assertThat(report.unmatched()).singleElement().satisfies(open -> assertThat(open.model()).isEqualTo("c"));
        assertThat(report.unused()).singleElement().satisfies(open -> assertThat(open.model()).isEqualTo("d"));
        assertThat(joins.saidProperty().get()).isEqualTo("2 of 3 configurations find a partner.");
    }

    @Test
    void aRuleHoldsOnceItIsKeptAndUndoTakesItBack() throws Exception {
        sides();
        assertThat(withBoth()).as("only b is called alike in both; a preview changes nothing").isEqualTo(1);

        joins.aliasesProperty().set("c=d");
        joins.keep();

        assertThat(withBoth()).isEqualTo(3);
        assertThat(joins.kept()).singleElement().hasToString("table.csv <- speed.csv by model with c=d");

        project.workspace().history().undo();

        assertThat(withBoth()).isEqualTo(1);
    }

    @Test
    void aRuleThatCannotBeReadSaysWhy() {
        sides();

        joins.keysProperty().set("colour");

        assertThat(joins.reportProperty().get()).isEmpty();
        assertThat(joins.saidProperty().get()).isEqualTo("A key begins with name, model, arch; got \"colour\".");
    }
}
