package paretoscope.views.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import paretoscope.eval.Attempt;
import paretoscope.store.RunRow;
import paretoscope.store.Scope;
import paretoscope.store.Workspace;

/// Compares what two workspaces hold of one file each.
final class SameContent {
    private static final int MOST = 1_000_000;

    private SameContent() {}

    static void assertSame(Workspace one, Workspace other) throws Exception {
        var runs = one.runs(Scope.all());
        var others = other.runs(Scope.all());
        assertThat(bare(runs)).containsExactlyElementsOf(bare(others));
        for (int i = 0; i < runs.size(); i++) {
            assertThat(attempts(one, runs.get(i))).isEqualTo(attempts(other, others.get(i)));
        }
        assertThat(new HashSet<>(one.sources().getFirst().issues()))
                .isEqualTo(new HashSet<>(other.sources().getFirst().issues()));
    }

    /// Runs without their numbers.
    static List<RunRow> bare(List<RunRow> runs) {
        return runs.stream().map(run -> new RunRow(0, 0, run.file(), run.attemptsFile(), run.tool(),
                run.configuration(), run.task(), run.status(), run.superseded(), run.hidden(), run.started(),
                run.completed(), run.n(), run.attempts(), run.unscored(), run.metrics(), run.usage(), run.details()))
                .toList();
    }

    static List<Attempt> attempts(Workspace workspace, RunRow run) throws Exception {
        return workspace.attempts(run.id(), 0, MOST).stream().map(row -> row.attempt()).toList();
    }
}
