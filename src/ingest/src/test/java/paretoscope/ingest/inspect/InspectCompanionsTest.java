package paretoscope.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.TestFile;

/// Files that lie beside Inspect logs and are none.
class InspectCompanionsTest {
    private static final String LISTING = """
            {"a.eval":{"version":2,"status":"success","eval":{"task":"t","model":"m"}},
             "sub/b.eval":{"version":2,"status":"success","eval":{"task":"t","model":"m"}}}""";

    private static Support support(String text) throws Exception {
        return new InspectImporter().probe(TestFile.of("x.json", text)).support();
    }

    @Test
    void listingsHoldNoResults() throws Exception {
        assertThat(support(LISTING)).isEqualTo(Support.NOT_RESULTS);
        assertThat(support("{\"a.eval\":{\"eval_id\":\"e\",\"task\":\"t\",\"model\":\"m\"}}"))
                .isEqualTo(Support.NOT_RESULTS);
        assertThat(support("{\"eval_set_id\":\"s\",\"tasks\":[]}")).isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void otherJsonIsNotRecognised() throws Exception {
        assertThat(support("{\"a\":{\"b\":1}}")).isEqualTo(Support.NONE);
        assertThat(support("{}")).isEqualTo(Support.NONE);
        assertThat(support("[]")).isEqualTo(Support.NONE);
        assertThat(support("{\"eval\":{\"task\":\"t\"}}")).isEqualTo(Support.NONE);
    }

    @Test
    void aLogThatIsNamedAndAbsentIsTold() throws Exception {
        var listing = BundleListing.read(TestFile.of("logs.json", LISTING)).orElseThrow();

        assertThat(listing.logs()).containsExactly("a.eval", "sub/b.eval");
        assertThat(listing.missing(Set.of("a.eval")::contains)).containsExactly("sub/b.eval");
        assertThat(BundleListing.read(TestFile.of("x.json", "{\"a\":1}"))).isEmpty();
    }

    @Test
    void aLogWhoseHeadIsFilledWithSampleIdsIsRecognised() throws Exception {
        var ids = "\"an identifier of some length\",".repeat(4_000);

        assertThat(
                support("{\"version\":2,\"status\":\"success\",\"eval\":{\"task\":\"t\",\"dataset\":{\"sample_ids\":["
                        + ids + "1]},\"model\":\"m\"}}"))
                .isEqualTo(Support.CERTAIN);
    }
}
