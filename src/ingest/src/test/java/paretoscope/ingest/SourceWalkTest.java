package paretoscope.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.UnreadableSource;

class SourceWalkTest {
    @TempDir
    Path folder;

    private final List<Issue> issues = new ArrayList<>();

    private List<String> names(String... named) throws IOException, UnreadableSource {
        return SourceWalk.find(List.of(named), Cancellation.NEVER, issues::add).stream()
                .map(SourceWalk.FoundFile::displayName).toList();
    }

    private void file(String name) throws IOException {
        var path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "x");
    }

    @Test
    void aFolderGivesItsFilesInOrderUnderNamesRelativeToIt() throws Exception {
        file("b.csv");
        file("a/z.csv");
        file("a/y.csv");

        assertThat(names(folder.toString())).containsExactly("a/y.csv", "a/z.csv", "b.csv");
    }

    @Test
    void hiddenFilesAndFoldersArePassedOver() throws Exception {
        file(".git/config");
        file(".hidden.csv");
        file("seen.csv");

        assertThat(names(folder.toString())).containsExactly("seen.csv");
    }

    @Test
    void aLinkThatLeadsBackUpIsFollowedOnce() throws Exception {
        file("a/b.csv");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);

        assertThat(names(folder.toString())).containsExactly("a/b.csv");
    }

    @Test
    void aPatternMatchesBelowItsFixedPart() throws Exception {
        file("x/one.json");
        file("x/deep/two.json");
        file("x/three.csv");

        assertThat(names(folder + "/x/**.json")).containsExactly("deep/two.json", "one.json");
    }

    @Test
    void aNameWithBracketsThatExistsIsAFileAndNotAPattern() throws Exception {
        file("run[1].csv");

        assertThat(names(folder + "/run[1].csv")).containsExactly("run[1].csv");
    }

    @Test
    void aNameThatStandsForNothingIsRefusedWithASentence() {
        assertThatThrownBy(() -> names(folder + "/absent.csv")).isInstanceOf(UnreadableSource.class)
                .hasMessageEndingWith("there is no such file or folder; check the name.");
    }

    @Test
    void aCallerWhoGaveUpIsLeftAtOnce() throws Exception {
        file("a.csv");

        assertThatThrownBy(() -> SourceWalk.find(List.of(folder.toString()), () -> true, issues::add))
                .isInstanceOf(CancellationException.class);
    }
}
