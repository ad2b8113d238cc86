package paretoscope.figure.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.SymbolShape;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.ScaleKind;

class FigureSpecsTest {
    private static final String MINIMAL = """
                    {"paretoscope-figure": 1, "panels": [{"x": {"label": "cost"}, "y": {"label": "accuracy"},
                      "series": [{"name": "a", "x": [1, null, "Infinity"], "y": [2, 3, 4.5]}]}]}
                    """;

    private static FigureSpec read(String json) throws Exception {
        return FigureSpecs.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "f.figure.json");
    }

    static FigureSpec everything() {
        var x = new double[]{0.5, 3, Double.NaN, Double.POSITIVE_INFINITY};
        var y = new double[]{10, 80, 50, 20.25};
        var points = Points.of(new double[]{0.5, 3}, new double[]{10, 80});
        var blue = Optional.of(Colour.hex("#0072b280"));
        var cost = Axis.of("Cost").in("USD").on(ScaleKind.LOG).better(Better.LOWER).written(NumberStyle.CURRENCY);
        var series = Series.of("models", x, y).keyed("task/models").labelled(List.of("a", "", "c", "d"))
                .coloured(Colour.hex("#d55e00")).shaped(SymbolShape.DIAMOND).sized(Column.of(1, 2, 3, 4))
                .shaded(Column.of(1, 2, 3, 4)).with(new Emphasis(Rows.of(0, 1), Rows.of(1), Rows.of(3),
                        List.of(new Tint(Colour.hex("#cc79a7"), Rows.of(2)))))
                .with(ErrorBars.alongY(Column.of(9, 79, 49, 19), Column.of(11, 81, 51, 21)));
        var panel = Panel.of(cost, Axis.of("Accuracy").between(0, 100), List.of(series)).titled("panel")
                .sizedBy(Axis.of("Latency")).shadedBy(Axis.of("Tokens"))
                .withLayers(List.of(new Layer.StepFront("front", points, blue, LineStyle.SOLID, true),
                        new Layer.Band("band", points, points, points, true, blue),
                        new Layer.Reference(1, 2, "r", points), new Layer.Knee(1, 2, "knee"),
                        new Layer.Rule(Layer.Along.X, 2, "budget", LineStyle.DOTTED, blue),
                        new Layer.Identity("y = x"), new Layer.Hull("hull", points, blue),
                        new Layer.Curve("fit", points, LineStyle.DASHED, blue),
                        new Layer.Arrow(1, 2, 3, 4, "+5", blue),
                        new Layer.Region("no", points, "infeasible", blue),
                        new Layer.Annotation(1, 2, "note", true)));
        return FigureSpec.of(panel).with(new FigureText("t", "s", "c")).at(VenuePreset.ICML_COLUMN).inColumns(2)
                .with(DirectLabels.listed(List.of("a"))).with(LegendPlacement.RIGHT);
    }

    @Test
    void whatIsWrittenIsReadBackEqual() throws Exception {
        var spec = everything();

        var back = read(new String(FigureSpecs.toBytes(spec), StandardCharsets.UTF_8));

        assertThat(back).isEqualTo(spec);
    }

    @Test
    void theSameSpecIsTheSameBytesAndTheVersionComesFirst() throws Exception {
        var bytes = FigureSpecs.toBytes(everything());

        assertThat(FigureSpecs.toBytes(everything())).isEqualTo(bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("{\n  \"paretoscope-figure\" : 1,\n")
                .endsWith("}\n").contains("[ 0.5, 3, null, \"Infinity\" ]").contains("\"#0072b280\"");
    }

    @Test
    void whatIsLeftOutTakesItsDefault() throws Exception {
        var spec = read(MINIMAL);
        var series = spec.panels().getFirst().series().getFirst();

        assertThat(series.key()).isEqualTo("a");
        assertThat(series.x().get(1)).isNaN();
        assertThat(series.x().get(2)).isInfinite();
        assertThat(spec.panels().getFirst().x().scale()).isEqualTo(ScaleKind.LINEAR);
        assertThat(spec.style().fontSize()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "label": "cost"    | "label": "cost", "scael": "log" | $.panels[0].x.scael | means nothing here
                    "label": "cost"    | "scale": "cubic"                | $.panels[0].x.scale | not one of linear, log
                    "label": "cost"    | "scale": "log", "low": 0        | $.panels[0].x       | zero or below
                    "label": "cost"    | "low": "much"                   | $.panels[0].x.low   | a number was expected
                    [1, null           | [1, [2]                         | $.panels[0].series[0].x[1] | number, null
                    [1, null           | [1, "NaN"                       | $.panels[0].series[0].x[1] | number, null
                    [2, 3, 4.5]        | [2, 3]                          | $.panels[0].series[0] | x has 3 values but y has 2
                    [2, 3, 4.5]        | 7                               | $.panels[0].series[0].y | a list of numbers
                    "panels": [        | "columns": "x", "panels": [     | $.columns | a number was expected
                    "panels": [        | "style": {"palette": "zz"}, "panels": [ | $.style | okabe-ito
                    "panels": [        | "panels": [ 3,                  | $.panels[0] | an object was expected
                    {"label": "cost"}  | null                            | $.panels[0] | "x" is missing
                    "series"           | "layers": [{"layer": "cake"}], "series" | $.panels[0].layers[0] | not a kind of layer
                    "series"           | "layers": [{"layer": "rule", "along": "x"}], "series" | $.panels[0].layers[0].value | missing: "value"
                    "series"           | "layers": [{"layer": "knee", "x": 1e999, "y": 1}], "series" | $.panels[0].layers[0] | finite
                    """)
    void mistakesAreNamedWithTheirPlace(String from, String to, String path, String words) {
        assertThatThrownBy(() -> read(MINIMAL.replace(from, to))).isInstanceOf(UnreadableFigure.class)
                .hasMessageStartingWith("f.figure.json, " + path + ": ").hasMessageContaining(words)
                .hasMessageNotContaining("paretoscope.figure").hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [1, 2]                                    | a figure is a JSON object
                    {"panels": []}                            | is not a figure
                    {"paretoscope-figure": 2, "panels": []}   | newer program
                    {"paretoscope-figure": 1, "panels": []}   | at least one panel
                    {"paretoscope-figure": 1, "panels": [     | line 1
                    {"paretoscope-figure": 1, "paretoscope-figure": 1} | line 1
                    not json                                  | line 1
                    """)
    void filesThatAreNoFigureAreRefused(String json, String words) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableFigure.class).hasMessageContaining(words)
                .hasMessageNotContaining("\n");
    }

    @Test
    void nestingWithoutEndIsRefusedInsteadOfOverflowingTheStack() {
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(UnreadableFigure.class);
    }

    @Test
    void twoSeriesMayNotShareAKey() {
        assertThatThrownBy(() -> FigureSpec.of(Panel.of(Axis.of("x"), Axis.of("y"),
                List.of(Series.of("a", Column.of(1), Column.of(1)),
                        Series.of("a", Column.of(2), Column.of(2))))))
                .hasMessageContaining("two series have the key \"a\"");
    }

    @Test
    void pointsWithoutAPlaceOnALogAxisAreCountedAndSymlogIsSuggested() throws Exception {
        var spec = read(MINIMAL.replace("\"label\": \"cost\"", "\"scale\": \"log\"").replace("[1, null", "[0, null"));

        assertThat(SpecCheck.of(spec)).extracting(SpecCheck.Finding::sentence).containsExactly(
                "1 point of \"a\" have no known x and are not drawn",
                "2 points of \"a\" are infinite, zero or below and have no place on the logarithmic x axis;"
                        + " a symlog axis shows zero and negative values");
    }
}
