package paretoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A column named by a flag has the role the flag gives it.
class NamedColumnsTest {
    @TempDir
    Path folder;

    /// Before the fix: there was no metric "bits".
    @Test
    void aSettingThatIsANumberCanBeComparedByAndStillTellsConfigurationsApart() throws IOException {
        var table = file("bits.csv", """
                model,bits,acc
                net,2,60
                net,4,70
                net,8,69
                """);

        var front = Call.of("front", "--in", table, "--max", "acc", "--min", "bits", "--format", "json").json();

        assertThat(front.path("points").asInt()).isEqualTo(3);
        assertThat(front.path("front").size()).isEqualTo(2);
        assertThat(front.path("front").get(1).path("values").path("bits").asDouble()).isEqualTo(4);
    }

    /// Before the fix: there was no metric "confidence", the column being set aside for cascades.
    @Test
    void aColumnGuessedToBeAConfidenceIsACostWhereItIsAskedForAsOne() throws IOException {
        var table = file("attempts.csv", """
                model,item,correct,confidence
                a,p,1,0.9
                a,q,0,0.5
                b,p,1,0.4
                b,q,1,0.2
                """);

        var front = Call.of("front", "--in", table, "--max", "correct", "--min", "confidence", "--format", "json")
                .json();

        assertThat(front.path("front").get(0).path("label").asString()).isEqualTo("b");
    }

    @Test
    void theColumnThatNamesConfigurationsCanBeAskedAboutByItsOwnName() throws IOException {
        var table = file("policies.csv", """
                policy,score,total_usd
                p,0.3,1
                q,0.4,2
                """);

        var runs = Call.of("runs", "--in", table, "--where", "policy = 'q'", "--format", "json").json().path("runs");

        assertThat(runs.size()).isEqualTo(1);
        assertThat(runs.get(0).path("model").asString()).isEqualTo("q");
    }

    @Test
    void whatTheUserSaysOfARoleStands() throws IOException {
        var table = file("stated.csv", """
                model,item,correct,confidence
                a,p,1,0.9
                b,p,0,0.4
                """);

        var call = Call.of("front", "--in", table, "--max", "correct", "--min", "confidence", "--role",
                "confidence=ignore");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("There is no metric \"confidence\"");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
