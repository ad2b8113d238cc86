package paretoscope.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Quantity;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.store.Scope;
import paretoscope.views.Project;
import paretoscope.views.imports.ImportListener;

class WorkspaceTableTest {
    @TempDir
    Path folder;

    private Project project;
    private WorkspaceTable table;
    private int changes;

    @BeforeEach
    void open() throws Exception {
        project = Project.inMemory();
        var board = folder.resolve("board.csv");
        Files.writeString(board, "model,accuracy,cost_usd\nalpha,0.5,2\nbeta,0.75,\n");
        project.imports().importAll(List.of(board.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
        table = new WorkspaceTable(project.workspace(), Scope::all, () -> changes++);
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    @Test
    void valuesAndTextsAreTheWorkspaces() throws Exception {
        var content = table.load(false);

        assertThat(content.size()).isEqualTo(2);
        assertThat(content.value(row(content, "alpha"), column(content, "accuracy"))).isEqualTo(Quantity.of(0.5));
        assertThat(content.value(row(content, "beta"), column(content, "cost_usd")))
                .isInstanceOf(Quantity.Unknown.class);
        assertThat(content.attribute(0, "file")).contains("board.csv");
    }

    @Test
    void aValueIsTracedToItsLine() throws Exception {
        var content = table.load(false);

        var origins = table.origins(content, row(content, "beta"), column(content, "accuracy"));

        assertThat(origins).hasSize(1);
        assertThat(origins.getFirst().file()).isEqualTo("board.csv");
        assertThat(origins.getFirst().place()).contains("line 3");
        assertThat(origins.getFirst().value()).isEqualTo(Quantity.of(0.75));
    }

    @Test
    void aCorrectionCountsAndCanBeTakenBackAndUndone() throws Exception {
        var content = table.load(false);
        var origin = table.origins(content, row(content, "beta"), column(content, "cost_usd")).getFirst();

        table.correct(origin, Quantity.of(3.5), "the invoice");

        var corrected = table.load(false);
        assertThat(corrected.value(row(corrected, "beta"), column(corrected, "cost_usd"))).isEqualTo(Quantity.of(3.5));
        var now = table.origins(corrected, row(corrected, "beta"), column(corrected, "cost_usd")).getFirst();
        assertThat(now.corrected()).isTrue();
        assertThat(now.how()).contains("the invoice");

        project.workspace().history().undo();

        var undone = table.load(false);
        assertThat(undone.value(row(undone, "beta"), column(undone, "cost_usd"))).isInstanceOf(Quantity.Unknown.class);
        assertThat(changes).isEqualTo(1);
    }

    private static int row(TableContent content, String label) {
        for (int row = 0; row < content.size(); row++) {
            if (content.label(row).equals(label)) {
                return row;
            }
        }
        throw new AssertionError("no row " + label);
    }

    private static int column(TableContent content, String name) {
        return content.columns().stream().map(ContentColumn::name).toList().indexOf(name);
    }
}
