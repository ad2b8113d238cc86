package paretoscope.views.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paretoscope.charts.FrontChartOptions;
import paretoscope.eval.source.Cancellation;
import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.FigureSpecs;
import paretoscope.views.OpenedTable;
import paretoscope.views.front.FrontFigure;
import paretoscope.views.front.FrontQuery;
import paretoscope.views.front.Objective;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureExportTest {
    @TempDir
    Path folder;

    private FigureSpec figure() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,cost_usd", "=a,0.5,1", "\"b, large\",0.6,2",
                "c,0.4,3")) {
            var query = FrontQuery.of(List.of(Objective.maximise("accuracy"), Objective.minimise("cost_usd")));
            return FrontFigure.of(project.front().compute(query, Cancellation.NEVER), FrontChartOptions.standard())
                    .spec();
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameFigureGivesTheSameBytes(Format format) throws Exception {
        var figure = figure();

        assertThat(new FigureExport(figure).bytes(format)).isNotEmpty()
                .isEqualTo(new FigureExport(figure).bytes(format));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aSavedFigureIsPaintedAsTheOneItWasSavedFrom(Format format) throws Exception {
        var figure = figure();
        var file = folder.resolve("front" + FigureSpecs.SUFFIX);
        FigureSpecs.write(figure, file);

        var read = FigureSpecs.read(file);

        assertThat(new FigureExport(read).bytes(format)).isEqualTo(new FigureExport(figure).bytes(format));
    }

    /// Before the fix: figures were readable to nobody but who had made them.
    @Test
    void aFigureIsAsReadableAsAnyOtherFile() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "POSIX permissions");
        var target = folder.resolve("front.svg");

        new FigureExport(figure()).write(target, Format.SVG);

        var other = Files.writeString(folder.resolve("other"), "");
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(Files.getPosixFilePermissions(other));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void theDataAreSafeToOpenInASpreadsheet() throws Exception {
        var lines = new FigureExport(figure()).data().lines().toList();

        assertThat(lines.getFirst()).startsWith("panel,series,label,");
        assertThat(lines).anyMatch(line -> line.contains(",'=a,1,0.5,"));
        assertThat(lines).anyMatch(line -> line.contains("\"b, large\""));
    }

    @Test
    void aFileIsReplacedWhole() throws Exception {
        var target = Files.writeString(folder.resolve("front.svg"), "old");

        new FigureExport(figure()).write(target, Format.SVG);

        assertThat(Files.readString(target, StandardCharsets.UTF_8)).startsWith("<").contains("</svg>");
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }
}
