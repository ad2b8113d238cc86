package paretoscope.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import paretoscope.eval.RunStatus;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.Support;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.recording.TestFile;
import paretoscope.ingest.recording.TestZip;

/// What `.eval` archives look like, quirk by quirk.
class InspectArchiveTest {
    private final InspectLogText log = new InspectLogText();
    private final String first = InspectLogText.sample("1", "\"C\"");
    private final String second = InspectLogText.sample("2", "\"I\"");

    @Test
    void samplesOfSeveralZstdFramesAreRead() throws Exception {
        var bytes = first.getBytes(StandardCharsets.UTF_8);
        var sink = InspectLogText.read(new TestZip()
                .zstd("samples/1_epoch_1.json", Arrays.copyOf(bytes, 100), Arrays.copyOfRange(bytes, 100, bytes.length))
                .zstd("samples/2_epoch_1.json", second.getBytes(StandardCharsets.UTF_8))
                .zstd("header.json", log.header().getBytes(StandardCharsets.UTF_8)));

        assertThat(sink.attempts()).hasSize(2);
        assertThat(sink.issues()).isEmpty();
    }

    @Test
    void aRunThatCrashedIsReadFromItsJournal() throws Exception {
        var sink = InspectLogText.read(new TestZip().deflated("_journal/start.json", log.start())
                .deflated("samples/1_epoch_1.json", first)
                .deflated("_journal/summaries/1.json", "[" + first + "," + second + "]"));

        assertThat(sink.onlyRun().status()).isEqualTo(RunStatus.STARTED);
        assertThat(sink.attempts()).extracting("item").containsExactly("1", "2");
        assertThat(sink.attempts().getFirst().at().text()).isEqualTo("samples/1_epoch_1.json");
        assertThat(sink.attempts().getLast().at().text()).isEqualTo("_journal/summaries/1.json /1");
        assertThat(sink.issues()).singleElement().extracting("kind").isEqualTo(Issue.Kind.DOUBTFUL);
    }

    @Test
    void aLogThatKeptOnlySummariesIsRead() throws Exception {
        var sink = InspectLogText.read(new TestZip().deflated("summaries.json", "[" + first + "," + second + "]")
                .deflated("header.json", log.header()));

        assertThat(sink.attempts()).hasSize(2);
    }

    @Test
    void anEntryRewrittenInPlaceCountsOnce() throws Exception {
        var sink = InspectLogText.read(new TestZip().deflated("samples/1_epoch_1.json", first)
                .stored("header.json", "{\"status\":\"started\"}").deflated("samples/1_epoch_1.json", first)
                .deflated("header.json", log.results("{}").header()));

        assertThat(sink.attempts()).hasSize(1);
        assertThat(sink.onlyRun().status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aDamagedSampleIsReportedAndTheOthersAreRead() throws Exception {
        var sink = InspectLogText.read(new TestZip().deflated("samples/1_epoch_1.json", "{\"id\":1,")
                .raw("samples/3_epoch_1.json", 8, new byte[]{1, 2, 3}, 100, 0)
                .deflated("samples/2_epoch_1.json", second).deflated("header.json", log.header()));

        assertThat(sink.attempts()).extracting("item").containsExactly("2");
        assertThat(sink.issues()).filteredOn(issue -> issue.kind() == Issue.Kind.SKIPPED).extracting("where.text")
                .containsExactly("samples/1_epoch_1.json", "samples/3_epoch_1.json");
    }

    @Test
    void aBombAmongTheSamplesIsOneSentence() {
        var zip = new TestZip().deflated("samples/1_epoch_1.json", new byte[64 << 20]).deflated("header.json",
                log.header());
        var quoted = new TestZip().deflated("samples/1_epoch_1.json", "[\"" + "x".repeat(64 << 20) + "\"]")
                .deflated("header.json", log.header());

        assertThatThrownBy(() -> InspectLogText.read(quoted)).isInstanceOf(UnreadableSource.class)
                .hasMessage("log.eval: its entry samples/1_epoch_1.json unfolds to more than 400 times its size; do not"
                        + " trust this file.");
        // Zeros are no JSON, and end the reading before they unfold.
        assertThat(catchThrowable(() -> InspectLogText.read(zip))).isNull();
    }

    @Test
    void pathsThatLeaveTheArchiveAreOnlyNames() throws Exception {
        var sink = InspectLogText.read(new TestZip().deflated("samples/../../../etc/1_epoch_1.json", first)
                .deflated("header.json", log.header()));

        assertThat(sink.attempts()).hasSize(1);
    }

    @Test
    void anArchiveOfSomethingElseIsNotRecognised() throws Exception {
        var file = TestFile.of("x.eval", new TestZip().stored("word/document.xml", "<a/>").bytes());

        assertThat(new InspectImporter().probe(file).support()).isEqualTo(Support.NONE);
    }

    @Test
    void aTruncatedLogIsOneSentence() throws Exception {
        var whole = new TestZip().deflated("_journal/start.json", log.start()).deflated("header.json", log.header())
                .bytes();
        var file = TestFile.of("cut.eval", Arrays.copyOf(whole, whole.length / 2));

        assertThat(new InspectImporter().probe(file).support()).isEqualTo(Support.LIKELY);
        assertThatThrownBy(() -> InspectLogText.read(file)).isInstanceOf(UnreadableSource.class)
                .hasMessage("cut.eval: the archive ends before its index; copy the file again.");
    }
}
