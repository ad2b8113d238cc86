package paretoscope.app.front.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import paretoscope.app.choices.MetricChoice;
import paretoscope.app.messages.Sentences;
import paretoscope.app.preferences.ValueText;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.MetricColumn;
import paretoscope.store.Provenance;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.views.costs.CostStory;
import paretoscope.views.front.Excluded;
import paretoscope.views.front.FrontObjective;
import paretoscope.views.front.FrontResult;

/// Gathers the details of picked configurations, down to file and line. Works in the background.
final class DetailsReader {
    /// More cards than this are not read but scrolled past.
    private static final int MOST_POINTS = 4;
    private static final int MOST_VALUES = 14;

    private final Workspace workspace;

    /// The configurations to look at, in an answer, and the simulated points beside them.
    record Asked(FrontResult result, Set<String> labels, ValueText text, List<SimulatedPoint> simulated) {}

    DetailsReader(Workspace workspace) {
        this.workspace = workspace;
    }

    List<PointDetails> read(Asked asked, Cancellation cancellation) {
        var details = new ArrayList<PointDetails>();
        for (var label : List.copyOf(asked.labels()).reversed()) {
            if (details.size() < MOST_POINTS) {
                cancellation.check();
                details(asked, label, cancellation).ifPresent(details::add);
            }
        }
        return details;
    }

    private Optional<PointDetails> details(Asked asked, String label, Cancellation cancellation) {
        int row = asked.result().table().labels().indexOf(label);
        return row >= 0
                ? Optional.of(details(asked, row, cancellation))
                : asked.simulated().stream().filter(point -> point.label().equals(label)).findFirst()
                        .map(new SimulatedWords(asked.result(), asked.text())::details);
    }

    private PointDetails details(Asked asked, int row, Cancellation cancellation) {
        var result = asked.result();
        var values = new ArrayList<PointDetails.Value>();
        for (var name : names(result, row)) {
            cancellation.check();
            result.table().column(name).ifPresent(column -> values.add(value(asked, row, column)));
        }
        var dominators = IntStream.of(result.dominating(row)).boxed()
                .sorted((a, b) -> Boolean.compare(result.onFront(b), result.onFront(a))).map(result::label).toList();
        return new PointDetails(result.label(row), standing(result, row), result.layer(row) == 0,
                settings(result, row), values, dominators);
    }

    /// The objectives, then the other metrics the configuration has a value of, whole ones only.
    private static Set<String> names(FrontResult result, int row) {
        var names = new LinkedHashSet<String>();
        result.objectives().stream().map(FrontObjective::name).forEach(names::add);
        result.table().metrics().stream().flatMap(name -> result.table().column(name).stream())
                .filter(column -> column.task().isEmpty() && !column.total() && column.value(row).isKnown())
                .map(MetricColumn::name).takeWhile(_ -> names.size() < MOST_VALUES).forEach(names::add);
        return names;
    }

    private PointDetails.Value value(Asked asked, int row, MetricColumn column) {
        var result = asked.result();
        boolean objective = result.objectives().stream().anyMatch(one -> one.name().equals(column.name()));
        var text = column.why(row).isPresent()
                ? "unknown"
                : asked.text().alone(column.metric(), column.value(row)) + error(asked.text(), row, column);
        var story = CostStory.of(result.table(), row, column).orElse("");
        var runs = result.table().runs(row);
        if (runs.isEmpty()) {
            return new PointDetails.Value(MetricChoice.title(column.name()), text, objective, "", "", story);
        }
        try {
            var origin = workspace.provenance(runs.getFirst(), column.metric().name());
            return new PointDetails.Value(MetricChoice.title(column.name()), text, objective,
                    place(origin, runs.size()), column.why(row).orElse(origin.how()), story);
        } catch (WorkspaceException e) {
            return new PointDetails.Value(MetricChoice.title(column.name()), text, objective, "", Sentences.of(e),
                    story);
        }
    }

    private static String error(ValueText text, int row, MetricColumn column) {
        return column.standardError(row).isKnown()
                ? " ± " + text.error(column.metric(), column.standardError(row))
                : "";
    }

    private static String place(Provenance origin, int runs) {
        var where = origin.place().text().isEmpty()
                ? origin.displayName()
                : origin.displayName() + ", " + origin.place().text();
        return runs > 1 ? where + ", and " + (runs - 1) + " more" : where;
    }

    private static String standing(FrontResult result, int row) {
        return result.excluded().stream().filter(one -> one.row() == row).map(Excluded::why).findFirst()
                .map(why -> "Not compared: " + why).orElseGet(() -> sentence(PointTip.standing(result, row))
                        + PointTip.sureness(result, row).map(share -> "; " + share).orElse(""));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static List<String> settings(FrontResult result, int row) {
        var table = result.table();
        return table.textNames().stream().filter(name -> !name.equals("label") && !name.equals("file"))
                .flatMap(name -> table.text(name).map(texts -> texts.get(row)).filter(text -> !text.isBlank())
                        .map(text -> name + ": " + text).stream())
                .toList();
    }
}
