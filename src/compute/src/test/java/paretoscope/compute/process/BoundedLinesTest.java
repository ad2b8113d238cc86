package paretoscope.compute.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import paretoscope.compute.process.BoundedLines.Line;

class BoundedLinesTest {
    private static List<Line> lines(String text, int longest) throws IOException {
        var lines = new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
        var all = new ArrayList<Line>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    @Test
    void linesEndInEitherWayAndEmptyOnesArePassedOver() throws Exception {
        assertThat(lines("one\r\n\ntwo\r50 %\r100 %\nlast", 100)).extracting(Line::text).containsExactly("one", "two",
                "50 %", "100 %", "last");
    }

    @Test
    void aLineOverTheBoundIsCutAndTheNextOneIsWhole() throws Exception {
        assertThat(lines("abcdef\nxyz\n", 4)).containsExactly(new Line("abcd", true), new Line("xyz", false));
        assertThat(lines("abcd\nxyz", 4)).containsExactly(new Line("abcd", false), new Line("xyz", false));
    }

    @Test
    void aLineLongerThanTheBufferIsCutOnce() throws Exception {
        assertThat(lines("a".repeat(300_000) + "\nb", 100_000)).containsExactly(new Line("a".repeat(100_000), true),
                new Line("b", false));
    }

    @Test
    void whatIsNotUtf8IsReplaced() throws Exception {
        var lines = new BoundedLines(new ByteArrayInputStream(new byte[]{'a', (byte) 0xFF, '\n'}), 10);

        assertThat(lines.next()).contains(new Line("a\uFFFD", false));
    }

    @Property(tries = 200)
    void withinTheBoundItAgreesWithSplitting(@ForAll List<@CharRange(from = 'a', to = 'c') String> words,
            @ForAll @IntRange(min = 1, max = 40) int longest) throws IOException {
        var expected = words.stream().filter(word -> !word.isEmpty())
                .map(word -> new Line(word.substring(0, Math.min(longest, word.length())), word.length() > longest))
                .toList();

        assertThat(lines(String.join("\n", words), longest)).isEqualTo(expected);
    }
}
