package paretoscope.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import paretoscope.ingest.recording.TestFile;

class JsonHeadTest {
    @Test
    void aCutDocumentShowsWhatItsHeadHolds() throws IOException {
        var head = JsonHead.of(TestFile.of("x.json", "{\"a\":{\"b\":\"c\"},\"d\":[1," + " ".repeat(1 << 17) + "2]}"));

        assertThat(head.first().path("a").path("b").asString()).isEqualTo("c");
        assertThat(head.complete()).isFalse();
    }

    @Test
    void aSecondValueIsNoticed() throws IOException {
        assertThat(JsonHead.of(TestFile.of("x.json", "{\"a\":1}\n{\"a\":2}")).more()).isTrue();
        assertThat(JsonHead.of(TestFile.of("x.json", "{\"a\":1}\n")).more()).isFalse();
    }

    @Test
    void whatIsNotJsonIsNotJson() throws IOException {
        assertThat(JsonHead.of(TestFile.of("x.json", "model,acc\na,1\n")).isJson()).isFalse();
        assertThat(JsonHead.of(TestFile.of("x.json", new byte[]{0, 1, 2})).isJson()).isFalse();
        assertThat(JsonHead.of(TestFile.of("x.json", "")).isJson()).isFalse();
    }

    @Test
    void anArrayIsJudgedByItsFirstElement() throws IOException {
        assertThat(JsonHead.of(TestFile.of("x.json", "[{\"doc_id\":1}]")).record().has("doc_id")).isTrue();
    }
}
