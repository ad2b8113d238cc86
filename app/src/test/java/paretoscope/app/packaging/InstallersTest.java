package paretoscope.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.cli.Program;

/// What is written down about installers, against what is there: most of it runs on systems that no developer has at hand.
class InstallersTest {
    private static final Path ROOT = Path.of(System.getProperty("paretoscope.root"));
    private static final String WORKFLOW = ".github/workflows/installers.yml";

    @ParameterizedTest
    @ValueSource(strings = {WORKFLOW, "packaging/README.md", "packaging/linux/prove.sh", "packaging/startup.sh",
        "packaging/src/installers/AppImage.java", "packaging/src/installers/Installer.java",
        "packaging/src/installers/WindowsResources.java", "packaging/icons/make.py"})
    void everyFileThatIsNamedIsThere(String where) throws IOException {
        var named = all(where, "(?<![\\w/.-])(packaging|sample-results|resources)(/[\\w-]+)*(/[\\w-]+\\.[\\w.]*\\w)",
                MatchResult::group);

        assertThat(named).allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    @Test
    void theWorkflowAsksForInstallersThatItsSystemsHave() throws IOException {
        var asked = all(WORKFLOW, "name: (linux|windows|macos)-\\w+, os: [\\w.-]+, types: \"([^\"]*)\"",
                found -> List.of(found.group(1), found.group(2)));

        assertThat(asked).hasSize(4).allSatisfy(row -> assertThat(typesOf(row.getFirst()))
                .containsAll(List.of(row.getLast().split(" "))));
    }

    private static List<String> typesOf(String system) throws IOException {
        var declared = all("packaging/src/installers/Platform.java", "([A-Z]+)\\(List\\.of\\(([^)]*)\\)\\)",
                found -> List.of(found.group(1).toLowerCase(Locale.ROOT), found.group(2)));
        return declared.stream().filter(row -> row.getFirst().equals(system)).map(List::getLast)
                .flatMap(types -> Pattern.compile("[\\w.-]+").matcher(types).results()).map(MatchResult::group)
                .toList();
    }

    @Test
    void signingRunsOnlyWhereItsSecretIs() throws IOException {
        var conditions = all(WORKFLOW, "env\\.(\\w+) != ''", found -> found.group(1));

        assertThat(conditions).isNotEmpty().allSatisfy(name -> assertThat(text(WORKFLOW))
                .contains(name + ": ${{ secrets." + name + " }}"));
    }

    @Test
    void theWindowsFragmentIsXml() throws Exception {
        var fragment = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(ROOT.resolve("packaging/windows/path.wxs").toFile());

        assertThat(fragment.getElementsByTagName("Component").getLength()).isEqualTo(1);
    }

    @Test
    void theVersionIsTheParentPoms() throws IOException {
        assertThat(text("pom.xml")).contains("<version>" + Program.VERSION + "</version>");
    }

    @Test
    void theBuilderRunsAndSaysWhatItCannotBuild() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "packaging/src/installers/Main.java", "floppy").directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("\"floppy\" cannot be built");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static <T> List<T> all(String file, String pattern, Function<MatchResult, T> read) throws IOException {
        return Pattern.compile(pattern).matcher(text(file)).results().map(read).toList();
    }
}
