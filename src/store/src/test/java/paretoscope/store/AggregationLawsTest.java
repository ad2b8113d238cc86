package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import paretoscope.eval.source.RunSink;

class AggregationLawsTest {
    /// One line of a log.
    record Line(String model, String task, String item, double score, double cost) {}

    @Provide
    Arbitrary<List<Line>> logs() {
        var cost = Arbitraries.doubles().between(0, 5).injectNull(0.1).map(value -> value == null ? Double.NaN : value);
        return Combinators.combine(Arbitraries.of("a", "b", "c"), Arbitraries.of("t1", "t2"),
                Arbitraries.of("1", "2", "3", "4"), Arbitraries.doubles().between(0, 1), cost).as(Line::new).list()
                .ofMinSize(1).ofMaxSize(30);
    }

    private static Consumer<RunSink> content(List<Line> lines) {
        return sink -> {
            var tries = new TreeMap<String, Integer>();
            for (var line : lines) {
                var run = line.model + "/" + line.task;
                sink.run(Imports.run(run, line.model, line.task));
                int epoch = tries.merge(run + line.item, 1, Integer::sum);
                sink.attempt(run, Imports.attempt(line.item, epoch, line.score, line.cost));
            }
        };
    }

    private static Map<String, List<String>> table(Workspace workspace, Scope scope) throws WorkspaceException {
        var table = workspace.configurations(scope);
        var values = new TreeMap<String, List<String>>();
        for (var name : table.metrics()) {
            var column = table.column(name).orElseThrow();
            for (int row = 0; row < table.size(); row++) {
                values.computeIfAbsent(table.labels().get(row), _ -> new ArrayList<>())
                        .add(name + " " + column.value(row) + " " + column.standardError(row) + " " + column.n(row));
            }
        }
        values.values().forEach(list -> list.sort(null));
        return values;
    }

    @Property(tries = 25)
    void twoFilesGiveTheSameTableAsOne(@ForAll("logs") List<Line> log) throws WorkspaceException {
        var byModel = log.stream().collect(Collectors.partitioningBy(line -> line.model.equals("a")));
        try (var one = Workspace.inMemory(); var two = Workspace.inMemory()) {
            Imports.add(one, "all", "d", content(log));
            Imports.add(two, "rest", "d1", content(byModel.get(false)));
            Imports.add(two, "a", "d2", content(byModel.get(true)));

            for (var scope : List.of(Scope.all(), Scope.all().withMean(Mean.MICRO).withPartialCost(true),
                    Scope.all().withItems(Items.COMMON))) {
                assertThat(table(two, scope)).isEqualTo(table(one, scope));
            }
        }
    }

    @Property(tries = 25)
    void theMicroMeanIsTheMeanOverAllItems(@ForAll("logs") List<Line> log) throws WorkspaceException {
        try (var workspace = Workspace.inMemory()) {
            Imports.add(workspace, "all", "d", content(log));
            var scope = Scope.all().withMean(Mean.MICRO);
            var column = workspace.configurations(scope).column("accuracy").orElseThrow();
            var matrix = workspace.itemMatrix(scope, List.of("accuracy")).values("accuracy");

            for (int row = 0; row < column.size(); row++) {
                var items = java.util.Arrays.stream(matrix[row]).filter(value -> !Double.isNaN(value)).toArray();
                double mean = java.util.Arrays.stream(items).average().orElseThrow();
                double squares = java.util.Arrays.stream(items).map(value -> (value - mean) * (value - mean)).sum();
                assertThat(column.values()[row]).isCloseTo(mean, within(1e-12));
                if (items.length > 1) {
                    assertThat(column.standardErrors()[row])
                            .isCloseTo(Math.sqrt(squares / (items.length - 1) / items.length), within(1e-12));
                }
            }
        }
    }

    @Property(tries = 25)
    void commonItemsOfASingleConfigurationAreItsOwn(@ForAll("logs") List<Line> log) throws WorkspaceException {
        var single = log.stream().filter(line -> line.model.equals(log.getFirst().model)).toList();
        try (var workspace = Workspace.inMemory()) {
            Imports.add(workspace, "all", "d", content(single));

            assertThat(table(workspace, Scope.all().withItems(Items.COMMON))).isEqualTo(table(workspace, Scope.all()));
        }
    }
}
