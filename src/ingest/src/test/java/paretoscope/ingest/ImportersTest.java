package paretoscope.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.eval.source.ReadOptions;
import paretoscope.ingest.recording.TestFile;
import paretoscope.ingest.table.TableImporter;

class ImportersTest {
    private final Importers importers = new Importers(List.of(new TableImporter()));

    @Test
    void aTableIsReadByTheTableImporter() throws Exception {
        var file = TestFile.of("results.csv", "model,accuracy,cost\na,0.5,1\nb,0.6,2\n");

        assertThat(importers.choose(file, ReadOptions.defaults()).tool()).isEqualTo("table");
    }

    @Test
    void aTableOfAKnownShapeIsReadUnderItsToolsName() throws Exception {
        var file = TestFile.of("board.csv",
                "model,edit_format,test_cases,pass_rate_1,pass_rate_2,total_cost\na,diff,225,20.4,35.6,0\n");

        assertThat(importers.choose(file, ReadOptions.defaults()).tool()).isEqualTo("aider");
    }

    @Test
    void theNamedImporterIsTakenWhateverTheFile() throws Exception {
        var file = TestFile.of("prose.txt", "nothing like a table");

        assertThat(importers.choose(file, ReadOptions.defaults().withTool("timm")).tool()).isEqualTo("timm");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThatThereAre() {
        var file = TestFile.of("a.csv", "model,acc\na,1\n");

        assertThatThrownBy(() -> importers.choose(file, ReadOptions.defaults().withTool("nonsense")))
                .isInstanceOf(NotRecognised.class).hasMessageContaining("use one of aider, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty.csv    |                                          | the file is empty
            details.pq   | version https://git-lfs.github.com/spec/v1 | Git LFS pointer
            page.csv     | <!DOCTYPE html><html></html>             | web page
            scores.pkl   | abc                                      | never loaded
            notes.txt    | Some prose, which has commas, is no table. | neither a table nor a known log
            config.json  | {"a": {"b": 1}}                          | JSON, but not results
            none.json    | [ ]                                      | JSON without anything in it
            broken.json  | {"results": {"a": [1, 2,}                | the JSON is broken at line 1
            half.json    | {"results": {"a": [1, 2                  | it breaks off in the middle
            """)
    void whatHoldsNoResultsIsRefusedWithWhatItIs(String name, String text, String found) {
        var file = TestFile.of(name, text == null ? "" : text);

        assertThatThrownBy(() -> importers.choose(file, ReadOptions.defaults())).isInstanceOf(NotRecognised.class)
                .hasMessageContaining(found);
    }

    @Test
    void everyInstalledImporterHasANameOfItsOwn() {
        assertThat(Importers.installed().tools()).doesNotHaveDuplicates().contains("table", "aider");
    }
}
