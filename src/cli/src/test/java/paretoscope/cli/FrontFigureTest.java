package paretoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From results to a figure in a file without a window.
class FrontFigureTest {
    @TempDir
    Path folder;

    @Test
    void aFrontIsKeptAsAFigureAndTheFigureIsDrawn() throws IOException {
        var board = Files.writeString(folder.resolve("board.csv"), """
                model,accuracy,cost_usd
                dear,0.9,2
                cheap,0.7,1
                beaten,0.6,3
                """);
        var figure = folder.resolve("board.figure.json");
        var picture = folder.resolve("board.svg");

        assertThat(Call.of("front", "--in", board.toString(), "--max", "accuracy", "--min", "cost_usd", "--figure",
                figure.toString(), "--format", "json").json().path("front")).hasSize(2);
        assertThat(Call.of("figure", figure.toString(), "-o", picture.toString()).code()).isZero();

        assertThat(picture).content().contains("<svg", "3 data, 2 on the front");
    }
}
