package paretoscope.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import paretoscope.ingest.recording.TestFile;
import paretoscope.ingest.recording.TestZip;

/// Says how long a large log takes; about three seconds are meant, and nothing is asserted of the clock.
class InspectSpeedTest {
    private static final int SAMPLES = 10_000;

    @Test
    void aLogOfTenThousandSamplesIsReadWhole() throws Exception {
        var zip = new TestZip();
        var sample = InspectLogText.sample("%d", "\"C\"").replace("[{\"event\":\"x\"}]",
                "[" + "{\"event\":\"model\",\"output\":{\"text\":\"some words of a response\",\"time\":1.25}},"
                        .repeat(120)
                        + "{}]");
        for (int i = 0; i < SAMPLES; i++) {
            zip.deflated("samples/" + i + "_epoch_1.json", sample.replace("%d", String.valueOf(i)));
        }
        var file = TestFile.of("large.eval", zip.deflated("header.json", new InspectLogText().results("{}").header())
                .bytes());

        long start = System.nanoTime();
        var sink = InspectLogText.read(file);

        System.out.printf(Locale.ROOT, "%d samples of %d kB, %d MB packed: %.2f s%n", SAMPLES, sample.length() / 1000,
                file.size() >> 20, (System.nanoTime() - start) / 1e9);
        assertThat(sink.attempts()).hasSize(SAMPLES);
    }
}
