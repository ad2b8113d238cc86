package paretoscope.ingest.table.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.SourceFile;

class RegularTextTest {
    @TempDir
    Path folder;

    @Test
    void linesQuotesAndJoinedDigitsAreSeenWhereverTheyStand() throws Exception {
        for (int before = 0; before < 20; before++) {
            var start = "x".repeat(before);

            assertThat(of(start + "a,b\nc,d\r\n")).contains(new RegularText(2, false, false, false));
            assertThat(of(start + "a,\"b\"\n")).contains(new RegularText(1, false, true, false));
            assertThat(of(start + " 1_0 and more text\n")).contains(new RegularText(1, false, false, true));
            assertThat(of(start + " a_1, 1_a, _, größer\n")).contains(new RegularText(1, false, false, false));
        }
    }

    @Test
    void blankLinesControlCharactersLoneReturnsAndBrokenEndsAreNotRegular() throws Exception {
        for (int before = 0; before < 20; before++) {
            var start = "x".repeat(before);

            assertThat(of(start + "a\n\nb\n")).isEmpty();
            assertThat(of(start + "a\n           \nb\n")).isEmpty();
            assertThat(of(start + "a\u0001b\n")).isEmpty();
            assertThat(of(start + "a\rb and more\n")).isEmpty();
            assertThat(of(start + "a\uFFFDb\n")).isEmpty();
            assertThat(of(start + "a\nb")).isEmpty();
        }
    }

    @Test
    void agreesWithALookAtEachLine() throws Exception {
        var random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            var text = "x" + random.ints(random.nextInt(1, 200), 0, 11).mapToObj("ab 1_2\",\n\nü"::charAt)
                    .map(String::valueOf).collect(Collectors.joining()) + "\n";
            boolean regular = text.lines().noneMatch(String::isBlank);

            assertThat(of(text)).as(text).isEqualTo(regular
                    ? Optional.of(new RegularText(text.lines().count(), false, text.contains("\""),
                            text.matches("(?s).*[0-9]_[0-9].*")))
                    : Optional.empty());
        }
    }

    @Test
    void largeFilesAreReadInPartsAndSayTheSame() throws IOException {
        var text = "a line of letters, 12 and more\n".repeat(900_000);

        assertThat(of(text)).contains(new RegularText(900_000, false, false, false));
        assertThat(of(text + "1_0\n")).contains(new RegularText(900_001, false, false, true));
        assertThat(of(text + "\"q\"\n" + text)).contains(new RegularText(1_800_001, false, true, false));
        assertThat(of(text + "\n" + text)).isEmpty();
        assertThat(of(text + "without an end")).isEmpty();
    }

    private Optional<RegularText> of(String text) throws IOException {
        var file = Files.write(folder.resolve("text.csv"), text.getBytes(StandardCharsets.UTF_8));
        return RegularText.of(SourceFile.open(file), Cancellation.NEVER);
    }
}
