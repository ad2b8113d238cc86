package paretoscope.views.figures;

import java.util.ArrayList;
import java.util.List;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Series;
import paretoscope.views.CsvLine;

/// The numbers behind a figure as one CSV table: a row a datum, with its panel, series and label.
final class FigureData {
    private FigureData() {}

    static String csv(FigureSpec spec) {
        var lines = new ArrayList<String>();
        var first = spec.panels().getFirst();
        lines.add(CsvLine
                .of(List.of("panel", "series", "label", name(first.x().label(), "x"), name(first.y().label(), "y"),
                        "size", "shade", "on_front")));
        for (var panel : spec.panels()) {
            for (var series : panel.series()) {
                rows(panel, series, lines);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String name(String label, String otherwise) {
        return label.isBlank() ? otherwise : label;
    }

    private static void rows(Panel panel, Series series, List<String> lines) {
        for (int i = 0; i < series.count(); i++) {
            lines.add(CsvLine.of(
                    List.of(panel.title(), series.name(), series.label(i).orElse(""), CsvLine.number(series.x().get(i)),
                            CsvLine.number(series.y().get(i)), CsvLine.number(series.size().getOr(i, Double.NaN)),
                            CsvLine.number(series.shade().getOr(i, Double.NaN)),
                            series.emphasis().front().has(i) ? "true" : "false")));
        }
    }
}
