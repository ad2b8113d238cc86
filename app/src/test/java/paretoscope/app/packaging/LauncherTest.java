package paretoscope.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the launcher says to Java, told by something in Java's place that only repeats it.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String EARLY = "-XX:CompileThresholdScaling=1";

    @TempDir
    Path home;

    @BeforeEach
    void putSomethingInJavasPlace() throws IOException {
        var launcher = Path.of(System.getProperty("paretoscope.root"), "packaging/launcher/paretoscope");
        Files.createDirectories(home.resolve("bin"));
        Files.copy(launcher, home.resolve("bin/paretoscope"));
        var java = Files.createDirectories(home.resolve("runtime/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("runtime/release"), "JAVA_VERSION=\"25.0.3\"\n");
    }

    private List<String> said(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("sh", home.resolve("bin/paretoscope").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PARETOSCOPE_OPTS", "-Xmx1g -Dx=y");
        var process = builder.start();
        process.getOutputStream().close();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            return said.readAllLines();
        }
    }

    @Test
    void argumentsArriveAsTheyAre() throws IOException {
        assertThat(said("front", "--in", "a folder", "*")).endsWith("-Xmx1g", "-Dx=y", "-m",
                "paretoscope.app/paretoscope.app.Main", "front", "--in", "a folder", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "cost-of-pass"})
    void methodsOfACommandAreCompiledWhenJavaWouldHaveIt(String command) throws IOException {
        assertThat(said(command)).contains(EARLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--version", "my results.paretoscope", "/data/run.eval", "Board.csv"})
    void thoseOfAWindowAreNot(String argument) throws IOException {
        assertThat(said(argument)).doesNotContain(EARLY);
    }
}
