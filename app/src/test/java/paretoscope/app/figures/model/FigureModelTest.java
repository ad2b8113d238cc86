package paretoscope.app.figures.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import paretoscope.app.selection.Selection;
import paretoscope.app.theme.Theme;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.ErrorBars;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Series;
import paretoscope.figure.spec.SeriesStyle;

class FigureModelTest {
    private final Selection selection = new Selection();
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final FigureModel model = new FigureModel(selection, theme);

    @BeforeEach
    void giveRoom() {
        model.sizeProperty().set(new ChartSize(400, 300));
    }

    private static LiveFigure points() {
        var series = Series.of("models", new double[]{3, 1, 2}, new double[]{1, 2, 3})
                .labelled(List.of("right", "left", "middle"))
                .with(ErrorBars.alongY(Column.of(0.5, 1, 2), Column.of(1.5, 3, 4)));
        return LiveFigure.ofConfigurations(FigureSpec.of(Panel.of(Axis.of("k"),
                Axis.of("Cost").in("USD").written(NumberStyle.CURRENCY), List.of(series))));
    }

    private static LiveFigure bars() {
        var series = Series.of("cost", new double[]{3, 1}, new double[]{0, 1}).styled(SeriesStyle.BARS)
                .labelled(List.of("a", "b"));
        return LiveFigure.ofConfigurations(FigureSpec
                .of(Panel.of(Axis.of("Cost"), Axis.ofCategories("", List.of("a", "b")), List.of(series))));
    }

    @Test
    void aClickPicksTheConfigurationADatumStandsForAndShiftAdds() {
        model.show(points());

        model.pick(new MarkId("models", 1), false);
        model.pick(new MarkId("models", 0), true);

        assertThat(selection.labels()).containsExactly("left", "right");
        assertThat(model.forExport().orElseThrow().panels().getFirst().series().getFirst().emphasis().selected()
                .toArray()).containsExactly(0, 1);
    }

    @Test
    void ofBarsTheOthersStepBack() {
        model.show(bars());

        selection.set(List.of("b"));

        assertThat(model.forExport().orElseThrow().panels().getFirst().series().getFirst().emphasis().dimmed()
                .toArray()).containsExactly(0);
    }

    @Test
    void whatStandsForNothingPicksNothing() {
        model.show(LiveFigure.of(points().spec()));

        assertThat(model.pick(new MarkId("models", 1), false)).isFalse();
        assertThat(selection.labels()).isEmpty();
    }

    @Test
    void keysWalkFromLeftToRight() {
        model.show(points());

        assertThat(model.walk()).extracting(MarkId::datum).containsExactly(1, 2, 0);
    }

    @Test
    void aDatumTellsItsValuesAsTheAxesWriteThem() {
        model.show(points());

        var tip = model.tip(new MarkId("models", 0)).orElseThrow();

        assertThat(tip.label()).isEqualTo("right");
        assertThat(tip.values()).containsExactly(new Tip.Value("k", "3"),
                new Tip.Value("Cost", "$1 [$0.50, $1.50]"));
    }

    @Test
    void aViewsOwnWordsGoBefore() {
        var own = new Tip("own", List.of(), List.of("words"));
        model.show(points().telling(Map.of(new MarkId("models", 0), own)));

        assertThat(model.tip(new MarkId("models", 0))).contains(own);
    }

    @Test
    void aSeriesThatIsSwitchedOffIsHiddenOnScreenAndOnPaper() {
        model.show(points());

        model.toggle("models");

        assertThat(model.walk()).isEmpty();
        assertThat(model.forExport().orElseThrow().panels().getFirst().series().getFirst().hidden()).isTrue();
    }

    @Test
    void wordsTakeTheFiguresPlace() {
        model.show(points());

        model.showInstead(EmptyState.missing("No answers", "Add logs.", List.of()));

        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(model.forExport()).isEmpty();
        assertThat(model.emptyProperty().get().orElseThrow().title()).isEqualTo("No answers");
    }

    @Test
    void theFigureFollowsTheThemeAndTheRoom() {
        model.show(points());
        theme.set(Theme.DARK);
        model.sizeProperty().set(new ChartSize(500, 350));

        var layout = model.shownProperty().get().orElseThrow().layout();
        assertThat(layout.theme().isDark()).isTrue();
        assertThat(layout.drawing().page().width()).isEqualTo(500);
    }
}
