package paretoscope.compute.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ToolCallTest {
    private static ToolCall.Outcome shell(String script, Duration limit) throws InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a shell plays the tool");
        return ToolCall.run(List.of("/bin/sh", "-c", script), limit);
    }

    @Test
    void whatAToolSaysIsHandedBack() throws Exception {
        assertThat(shell("echo one; echo two", Duration.ofSeconds(10)))
                .isEqualTo(new ToolCall.Outcome.Said("one\ntwo\n"));
    }

    @Test
    void anErrorComesWithItsCodeAndWords() throws Exception {
        assertThat(shell("echo no driver >&2; exit 9", Duration.ofSeconds(10)))
                .isInstanceOfSatisfying(ToolCall.Outcome.Refused.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(9));
    }

    @Test
    void aToolThatHangsIsKilledAfterItsTime() throws Exception {
        var clock = System.nanoTime();

        assertThat(shell("sleep 60", Duration.ofMillis(50))).isInstanceOf(ToolCall.Outcome.Hung.class);
        assertThat(Duration.ofNanos(System.nanoTime() - clock)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aToolThatIsNotThereIsAbsent() throws Exception {
        assertThat(ToolCall.run(List.of("no-such-tool-anywhere"), Duration.ofSeconds(1)))
                .isEqualTo(new ToolCall.Outcome.Absent());
    }
}
