package paretoscope.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastedTableTest {
    @TempDir
    Path folder;

    @Test
    void cellsOfASpreadsheetBecomeATabSeparatedFile() throws IOException {
        var file = new PastedTable(folder.resolve("pasted")).keep("model\tacc\r\na\t0.5\r\n").orElseThrow();

        assertThat(file).hasFileName("pasted table 1.tsv").hasContent("model\tacc\na\t0.5\n");
    }

    @Test
    void everyPasteGetsANameOfItsOwn() throws IOException {
        var pasted = new PastedTable(folder);
        pasted.keep("model\tacc\na\t0.5");

        assertThat(pasted.keep("model\tacc\na\t0.5").orElseThrow()).hasFileName("pasted table 2.tsv");
    }

    @Test
    void commasAndJsonAreTablesToo() throws IOException {
        var pasted = new PastedTable(folder);

        assertThat(pasted.keep("model,acc\na,0.5").orElseThrow()).hasFileName("pasted table 1.csv");
        assertThat(pasted.keep("[{\"model\": \"a\"},\n {\"model\": \"b\"}]").orElseThrow())
                .hasFileName("pasted table 1.json");
    }

    @Test
    void proseIsNoTable() throws IOException {
        assertThat(new PastedTable(folder).keep("Dear Ada\nhow are you")).isEmpty();
        assertThat(new PastedTable(folder).keep("one\tline")).isEmpty();
    }
}
