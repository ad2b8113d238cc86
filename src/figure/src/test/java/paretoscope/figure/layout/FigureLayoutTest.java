package paretoscope.figure.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.Glyphs;
import paretoscope.figure.drawing.Group;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Symbol;
import paretoscope.figure.font.BundledFont;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Better;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.DirectLabels;
import paretoscope.figure.spec.Emphasis;
import paretoscope.figure.spec.ErrorBars;
import paretoscope.figure.spec.FigureSize;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.FigureStyle;
import paretoscope.figure.spec.FigureText;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.LegendPlacement;
import paretoscope.figure.spec.LineStyle;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Points;
import paretoscope.figure.spec.Rows;
import paretoscope.figure.spec.Series;
import paretoscope.figure.spec.SeriesStyle;
import paretoscope.figure.spec.ThemeName;
import paretoscope.figure.spec.VenuePreset;

class FigureLayoutTest {
    private static final Axis COST = Axis.of("Cost").in("USD").on(ScaleKind.LOG).better(Better.LOWER)
            .written(NumberStyle.CURRENCY);
    private static final Axis ACCURACY = Axis.of("Accuracy").better(Better.HIGHER).written(NumberStyle.PERCENT);

    private static FigureLayout layout(FigureSpec spec) {
        return FigureLayout.of(spec, BundledFont.family());
    }

    private static List<Mark> flat(List<Mark> marks) {
        var flat = new ArrayList<Mark>();
        for (var mark : marks) {
            if (mark instanceof Group group) {
                flat.addAll(flat(group.marks()));
            } else {
                flat.add(mark);
            }
        }
        return flat;
    }

    private static <T extends Mark> List<T> all(FigureLayout layout, Class<T> kind) {
        return flat(layout.drawing().marks()).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<String> texts(FigureLayout layout) {
        return all(layout, Glyphs.class).stream().map(Glyphs::text).toList();
    }

    private static Series three() {
        return Series.of("models", new double[]{0.5, 2, 20}, new double[]{40, 70, 60})
                .labelled(List.of("small", "middle", "large")).with(Emphasis.front(Rows.of(0, 1)));
    }

    private static FigureSpec random(int count) {
        var random = new Random(count);
        var x = random.doubles(count).map(v -> Math.pow(10, 3 * v)).toArray();
        var y = random.doubles(count, 10, 90).toArray();
        var labels = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            labels.add("model-" + i);
        }
        return FigureSpec.of(Panel.of(COST, ACCURACY, List.of(Series.of("models", x, y).labelled(labels)))
                .and(new Layer.StepFront("front", Points.of(x, y), Optional.empty(), LineStyle.SOLID, true)));
    }

    @Test
    void symbolsLeadBackToTheirDataAndLieWhereTheScalesSay() {
        var layout = layout(FigureSpec.of(Panel.of(COST, ACCURACY, List.of(three()))));

        var symbol = all(layout, Symbol.class).stream()
                .filter(s -> s.id().equals(Optional.of(new MarkId("models", 1)))).findFirst().orElseThrow();

        assertThat(symbol.x()).isEqualTo(layout.x().map(2));
        assertThat(symbol.y()).isEqualTo(layout.y().map(70));
        assertThat(layout.plot().contains(symbol.x(), symbol.y())).isTrue();
    }

    @Test
    void pointsOnTheFrontAreDrawnLastAndLabelled() {
        var layout = layout(FigureSpec.of(Panel.of(COST, ACCURACY, List.of(three()))));

        var order = all(layout, Symbol.class).stream().flatMap(s -> s.id().stream()).map(MarkId::datum).toList();

        assertThat(order).containsExactly(2, 0, 1);
        assertThat(texts(layout)).contains("small", "middle", "Cost", "Accuracy", "← better", "better →")
                .doesNotContain("large");
    }

    @Test
    void pointsWithoutAPlaceOnALogAxisAreLeftOut() {
        var series = Series.of("m", new double[]{0, -1, Double.NaN, Double.POSITIVE_INFINITY, 5},
                new double[]{1, 2, 3, 4, 5});

        var layout = layout(FigureSpec.of(Panel.of(COST, ACCURACY, List.of(series))));

        assertThat(all(layout, Symbol.class)).hasSize(1);
    }

    @Test
    void theLayoutIsAPureFunction() {
        var spec = random(80).with(DirectLabels.all());

        assertThat(layout(spec).drawing()).isEqualTo(layout(spec).drawing());
    }

    @ParameterizedTest
    @EnumSource
    void atEveryVenueNoTextLeavesThePageAndNoTwoTextsOverlap(VenuePreset venue) {
        var spec = random(60).with(new FigureText("A title", "and a longer subtitle below it", "A caption."))
                .with(DirectLabels.all()).at(venue);

        var layout = layout(spec);

        var boxes = all(layout, Glyphs.class).stream().map(FigureLayoutTest::box).toList();
        var page = layout.drawing().page().grown(0.01);
        assertThat(boxes).allMatch(page::contains);
        for (var i = 0; i < boxes.size(); i++) {
            for (var j = 0; j < i; j++) {
                assertThat(BoxGrid.overlap(boxes.get(i), boxes.get(j))).isFalse();
            }
        }
    }

    /// From the baseline to the capitals' height, which is what must never touch; measured along the reading direction.
    private static Rectangle box(Glyphs text) {
        var cap = BundledFont.family().capHeight(text.face(), text.size()) * 0.95;
        return text.rotation() == 0
                ? new Rectangle(text.x(), text.y() - cap, text.width(), cap)
                : new Rectangle(text.x() - cap, text.y() - text.width(), cap, text.width());
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "60, 400", "400, 60", "3000, 2000", "150, 150"})
    void everySizeIsLaidOut(double width, double height) {
        var spec = random(30).with(new FigureText("A title", "A subtitle", "A caption that is rather long"));

        var layout = FigureLayout.of(spec, width, height, BundledFont.family());

        assertThat(layout.drawing().width()).isEqualTo(width);
        assertThat(layout.plot().width()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void everythingASpecCanHoldIsLaidOutInEveryTheme(ThemeName theme) {
        var points = Points.of(new double[]{0.5, 2, 20}, new double[]{40, 70, 75});
        var region = Points.of(new double[]{5, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 5},
                new double[]{80, 80, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY});
        var none = Optional.<Colour>empty();
        var series = three().sized(Column.of(1, 5, Double.NaN)).shaded(Column.of(1, Double.NaN, 3)).with(ErrorBars
                .alongY(Column.of(30, 65, 50), Column.of(50, 75, 70)));
        var panel = Panel.of(COST, ACCURACY, List.of(series, Series.of("line", points.x(), points.y())
                .styled(SeriesStyle.LINE_AND_POINTS).hidden(true))).sizedBy(Axis.of("Latency"))
                .shadedBy(Axis.of("Tokens"))
                .withLayers(List.of(new Layer.StepFront("front", points, none, LineStyle.SOLID, true),
                        new Layer.Band("band", points, points, points, true, none),
                        new Layer.Reference(20, 40, "reference", points),
                        new Layer.Knee(2, 70, "knee"),
                        new Layer.Rule(Layer.Along.X, 5, "budget", LineStyle.DASHED, none),
                        new Layer.Rule(Layer.Along.Y, 55, "human", LineStyle.DOTTED, none),
                        new Layer.Identity("y = x"), new Layer.Hull("", points, none),
                        new Layer.Curve("fit", points, LineStyle.DASHED, none),
                        new Layer.Arrow(20, 60, 2, 70, "+10", none),
                        new Layer.Region("infeasible", region, "no", none),
                        new Layer.Annotation(1, 50, "note", true)));

        var layout = layout(FigureSpec.of(panel).with(FigureStyle.standard().themed(theme)));

        assertThat(texts(layout)).contains("reference", "knee", "budget", "human", "+10", "no", "note", "Latency",
                "Tokens", Layer.MIXING);
        assertThat(layout.legend()).extracting(FigureLayout.LegendItem::series).containsExactly("models", "line");
    }

    @Test
    void aHullSaysThatItIsMixingEvenWithoutALegend() {
        var hull = new Layer.Hull("", Points.of(new double[]{1, 2}, new double[]{1, 2}), Optional.empty());
        var spec = FigureSpec.of(Panel.of(COST, ACCURACY, List.of(three())).and(hull)).with(LegendPlacement.NONE);

        assertThat(texts(layout(spec))).anyMatch(text -> text.contains(Layer.MIXING));
    }

    @Test
    void bigSeriesBecomeOneCloudInWhichTheFrontStaysPickable() {
        var random = new Random(1);
        var x = random.doubles(50_000, 0, 10).toArray();
        var series = Series.of("sweep", x, random.doubles(50_000, 0, 10).toArray()).with(Emphasis.front(Rows.of(7)));

        var layout = layout(FigureSpec.of(Panel.of(Axis.of("x"), Axis.of("y"), List.of(series))));

        assertThat(all(layout, Cloud.class)).hasSize(1);
        assertThat(all(layout, Symbol.class)).extracting(Symbol::id)
                .containsExactly(Optional.of(new MarkId("sweep", 7)));
    }

    @Test
    void smallMultiplesLineUpAndShareTheirTitles() {
        var panels = new ArrayList<Panel>();
        for (var i = 0; i < 6; i++) {
            panels.add(Panel.of(COST, ACCURACY, List.of(three().keyed("m" + i))).titled("task " + i));
        }

        var layout = layout(FigureSpec.of(panels).inColumns(3).with(FigureSize.inches(6.75, 3.5)));

        assertThat(layout.panels()).extracting(panel -> panel.plot().width()).containsOnly(layout.plot().width());
        assertThat(layout.panels().get(3).plot().x()).isEqualTo(layout.plot().x());
        assertThat(texts(layout)).filteredOn(text -> text.contains("Accuracy")).hasSize(2);
        assertThat(texts(layout)).filteredOn(text -> text.contains("Cost")).hasSize(3);
    }

    @Test
    void barsStandOnZeroSideBySide() {
        var names = Axis.ofCategories("family", List.of("a", "b"));
        var series = List.of(Series.of("one", new double[]{0, 1}, new double[]{5, -3}).styled(SeriesStyle.BARS),
                Series.of("two", new double[]{0, 1}, new double[]{2, 8}).styled(SeriesStyle.BARS));

        var layout = layout(FigureSpec.of(Panel.of(names, Axis.of("value"), series)));
        var bars = flat(layout.drawing().marks()).stream().filter(mark -> mark.id().isPresent())
                .map(mark -> ((Fill) mark).path().bounds()).toList();

        assertThat(bars).hasSize(4);
        assertThat(bars.get(0).bottom()).isEqualTo(layout.y().map(0));
        assertThat(bars.get(1).y()).isEqualTo(layout.y().map(0));
        assertThat(bars.get(0).right()).isCloseTo(bars.get(2).x(), within(1e-9));
    }

    @Test
    void anEmptyPanelStillShowsItsAxes() {
        var layout = layout(FigureSpec.of(Panel.of(COST, ACCURACY, List.of())));

        assertThat(texts(layout)).contains("$1", "$10", "0%", "Cost");
    }
}
