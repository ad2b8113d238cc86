package paretoscope.views.front;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import paretoscope.charts.FrontAxis;
import paretoscope.charts.FrontChart;
import paretoscope.charts.FrontChartOptions;
import paretoscope.charts.FrontPlot;
import paretoscope.charts.FrontSeries;
import paretoscope.eval.catalogue.CatalogueEntry;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.ErrorBars;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Points;
import paretoscope.figure.spec.Rows;
import paretoscope.figure.spec.Tint;

/// A front result as a figure, with the way back from a datum of the figure to a row of the table.
///
/// The first objective that is minimised, the cost in most questions, runs along x; the first other one along y; a third
/// is shown as size or colour. Rows that cannot be compared are not in the figure.
public final class FrontFigure {
    private final FigureSpec spec;
    private final Map<String, int[]> rowsOfSeries;

    private FrontFigure(FigureSpec spec, Map<String, int[]> rowsOfSeries) {
        this.spec = spec;
        this.rowsOfSeries = rowsOfSeries;
    }

    /// The figure of a result.
    ///
    /// @param selected rows that stand out because the user picked them
    /// @param hidden names of groups the user has switched off in the legend
    /// @param budgets drawn as lines
    public static FrontFigure of(FrontResult result, FrontChartOptions options, Set<Integer> selected,
            Set<String> hidden, List<FrontPlot.Limit> budgets) {
        return new Builder(result, selected, hidden).build(options, budgets);
    }

    /// The figure with nothing selected, hidden or limited.
    public static FrontFigure of(FrontResult result, FrontChartOptions options) {
        return of(result, options, Set.of(), Set.of(), List.of());
    }

    public FigureSpec spec() {
        return spec;
    }

    /// The table row behind a datum of the figure.
    public OptionalInt row(String series, int datum) {
        var rows = rowsOfSeries.get(series);
        return rows == null || datum < 0 || datum >= rows.length ? OptionalInt.empty() : OptionalInt.of(rows[datum]);
    }

    /// The objective along x, by position.
    public static int xObjective(FrontResult result) {
        var objectives = result.objectives();
        return IntStream.range(0, objectives.size()).filter(i -> !objectives.get(i).higherIsBetter()).findFirst()
                .orElse(1);
    }

    /// The objective along y, by position.
    public static int yObjective(FrontResult result) {
        return xObjective(result) == 0 ? 1 : 0;
    }

    private static final class Builder {
        private final FrontResult result;
        private final Set<Integer> selected;
        private final Set<String> hidden;
        private final int x;
        private final int y;
        private final Map<String, int[]> rowsOfSeries = new HashMap<>();

        Builder(FrontResult result, Set<Integer> selected, Set<String> hidden) {
            this.result = result;
            this.selected = selected;
            this.hidden = hidden;
            x = xObjective(result);
            y = yObjective(result);
        }

        FrontFigure build(FrontChartOptions options, List<FrontPlot.Limit> budgets) {
            var plot = new FrontPlot(axis(x), axis(y), third().map(this::axis), series(), front(), knee(), reference(),
                    band(), budgets);
            return new FrontFigure(FrontChart.of(plot, options), rowsOfSeries);
        }

        private Optional<Integer> third() {
            return IntStream.range(0, result.objectives().size()).filter(i -> i != x && i != y).boxed().findFirst();
        }

        private FrontAxis axis(int objective) {
            var from = result.objectives().get(objective);
            return new FrontAxis(title(from.name()), from.metric(), from.direction(), from.scale());
        }

        /// The catalogue's title for a plain name; a name with its task or filter is shown as it is.
        private static String title(String name) {
            return MetricCatalogue.shipped().find(name).filter(entry -> entry.metric().name().equals(name))
                    .map(CatalogueEntry::title).orElse(name);
        }

        private List<FrontSeries> series() {
            var all = new ArrayList<FrontSeries>();
            for (var group : result.groups()) {
                var rows = group.rows().stream().filter(row -> result.layer(row) >= 0)
                        .mapToInt(Integer::intValue).toArray();
                rowsOfSeries.put(group.name(), rows);
                all.add(series(group, rows));
            }
            return all;
        }

        private FrontSeries series(FrontGroup group, int[] rows) {
            return new FrontSeries(group.name(), group.name(), column(rows, x), column(rows, y),
                    third().map(objective -> column(rows, objective)).orElse(Column.empty()),
                    IntStream.of(rows).mapToObj(result::label).toList(), positions(rows, group.front()),
                    where(rows, result::onFront), where(rows, selected::contains),
                    ErrorBars.none(), tints(rows), hidden.contains(group.name()));
        }

        private Column column(int[] rows, int objective) {
            return Column.of(IntStream.of(rows).mapToDouble(row -> result.value(row, objective)).toArray());
        }

        /// The colours that the user has given to configurations.
        private List<Tint> tints(int[] rows) {
            var positions = new TreeMap<String, List<Integer>>();
            for (int i = 0; i < rows.length; i++) {
                int at = i;
                result.table().appearance(rows[i]).colour()
                        .ifPresent(colour -> positions.computeIfAbsent(colour, _ -> new ArrayList<>()).add(at));
            }
            var tints = new ArrayList<Tint>();
            positions.forEach((colour, found) -> tints.add(new Tint(Colour.hex(colour),
                    Rows.of(found.stream().mapToInt(Integer::intValue).toArray()))));
            return tints;
        }

        private static List<Integer> positions(int[] rows, List<Integer> members) {
            var position = new HashMap<Integer, Integer>();
            for (int i = 0; i < rows.length; i++) {
                position.put(rows[i], i);
            }
            return members.stream().map(position::get).toList();
        }

        private static Rows where(int[] rows, IntPredicate chosen) {
            return Rows.of(IntStream.range(0, rows.length).filter(i -> chosen.test(rows[i])).toArray());
        }

        private Points front() {
            return new Points(column(result.front(), x), column(result.front(), y));
        }

        private Optional<FrontPlot.Place> knee() {
            return result.knee().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FrontPlot.Place(result.value(result.knee().getAsInt(), x),
                            result.value(result.knee().getAsInt(), y)));
        }

        private Optional<FrontPlot.Place> reference() {
            var reference = result.reference();
            return Double.isNaN(reference[x]) || Double.isNaN(reference[y])
                    ? Optional.empty()
                    : Optional.of(new FrontPlot.Place(reference[x], reference[y]));
        }

        private Optional<FrontPlot.Band> band() {
            return result.uncertainty().map(FrontUncertainty::band).filter(band -> band.size() == 3)
                    .map(band -> new FrontPlot.Band(points(band.getLast()), points(band.get(1)),
                            points(band.getFirst())));
        }

        private Points points(FrontUncertainty.Surface surface) {
            return Points.of(surface.of(x).stream().mapToDouble(Double::doubleValue).toArray(),
                    surface.of(y).stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
