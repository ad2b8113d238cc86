package paretoscope.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Direction;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.TableMapping;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class RoleGuessTest {
    private static final String ATTEMPTS = """
            model,problem,sample,correct,input_tokens,cost_usd,subject,answer
            a,p1,0,1,10,0.5,maths,42
            a,p1,1,0,10,0.5,maths,41
            a,p2,0,1,12,0.25,law,yes
            b,p1,0,1,9,,maths,42
            """;

    private static RecordingSink read(String text, ReadOptions options) throws Exception {
        var sink = new RecordingSink();
        new TableImporter().read(TestFile.of("study.csv", text), options, sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    private static RecordingSink read(String text) throws Exception {
        return read(text, ReadOptions.defaults());
    }

    private static TableMapping mapping(String text, ReadOptions options) throws Exception {
        return new TableImporter().preview(TestFile.of("study.csv", text), options, Cancellation.NEVER).mapping();
    }

    private static Role role(String text, String column) throws Exception {
        return mapping(text, ReadOptions.defaults()).column(column).orElseThrow().role();
    }

    @Test
    void aTableWithAnItemColumnHoldsAttemptsInRunsOfTheirConfiguration() throws Exception {
        var sink = read(ATTEMPTS);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("a", "b");
        assertThat(sink.attempts()).hasSize(4);
        assertThat(sink.attempts()).extracting(attempt -> attempt.epoch()).containsExactly(1, 2, 1, 1);
        assertThat(sink.attempts().getFirst().tags()).containsEntry("subject", "maths");
        assertThat(sink.attempts().getFirst().answer()).contains("42");
        assertThat(sink.attempts().getFirst().usage().get(UsageField.COST_USD)).isEqualTo(Quantity.of(0.5));
        assertThat(sink.attempts().getLast().usage().get(UsageField.COST_USD).isKnown()).isFalse();
    }

    @Test
    void withoutAnAttemptColumnTriesAreCounted() throws Exception {
        var sink = read("model,problem,correct\na,p1,true\na,p1,false\nb,p1,true\n");

        assertThat(sink.attempts()).extracting(attempt -> attempt.epoch()).containsExactly(1, 2, 1);
        assertThat(sink.attempts()).extracting(attempt -> attempt.scores().values().iterator().next().orNaN())
                .containsExactly(1.0, 0.0, 1.0);
    }

    @Test
    void aTextThatDiffersBetweenRowsOfOneModelIsASetting() throws Exception {
        var runs = read("model,mood,maker,acc\na,calm,x,0.5\na,wild,x,0.6\nb,calm,y,0.7\n").runs();

        assertThat(runs.get(1).configuration().settings()).isEqualTo(Map.of("mood", "wild"));
        assertThat(runs.get(1).details()).containsEntry("maker", "x");
    }

    @Test
    void aNumberThatTellsRowsOfOneModelApartIsASetting() throws Exception {
        var text = new StringBuilder("model,penalty,measured\n");
        for (var model : List.of("a", "b", "c")) {
            for (int penalty = 0; penalty < 4; penalty++) {
                text.append(model).append(',').append(penalty).append(',').append(penalty * 1.25 + model.hashCode())
                        .append('\n');
            }
        }

        assertThat(role(text.toString(), "penalty")).isEqualTo(Role.KNOB);
        assertThat(role(text.toString(), "measured")).isEqualTo(Role.METRIC);
    }

    @Test
    void withoutATaskColumnTheTaskIsTheFile() throws Exception {
        assertThat(read("model,acc\na,1\nb,0\n").runs()).allMatch(run -> run.task().name().equals("study"));
    }

    @Test
    void aStandardErrorGoesWithItsQualityAndNWithTheRow() throws Exception {
        var run = read("model,acc,acc_stderr,f1,n_samples\na,0.5,0.01,0.4,200\nb,0.6,0.02,0.4,200\n").runs().getFirst();

        var accuracy = RecordingSink.measurement(run, "acc");
        assertThat(accuracy.standardError()).isEqualTo(Quantity.of(0.01));
        assertThat(accuracy.n()).hasValue(200);
        assertThat(run.items()).hasValue(200);
        assertThat(RecordingSink.measurement(run, "f1").standardError().isKnown()).isFalse();
    }

    @Test
    void directionsComeFromTheMetricAndNotFromTheRole() throws Exception {
        var mapping = mapping("model,acc,mae,fps,latency_ms\na,0.5,1,30,5\nb,0.6,2,40,6\n", ReadOptions.defaults());

        assertThat(mapping.column("mae").orElseThrow().direction()).contains(Direction.LOWER_IS_BETTER);
        assertThat(mapping.column("mae").orElseThrow().role()).isEqualTo(Role.QUALITY);
        assertThat(mapping.column("fps").orElseThrow().direction()).contains(Direction.HIGHER_IS_BETTER);
        assertThat(mapping.column("fps").orElseThrow().role()).isEqualTo(Role.COST);
    }

    @Test
    void anAttemptsMilliSecondsBecomeSecondsInTheUsage() throws Exception {
        var sink = read("model,item,acc,latency_ms\na,1,0.5,250\na,2,0.6,300\n");

        assertThat(sink.attempts().getFirst().usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(0.25));
    }

    /// Before the fix: a run's mean latency was taken for its total, and divided by the number of items.
    @Test
    void aRunsLatencyIsAMeanAndNotSomethingItUsedUp() throws Exception {
        var run = read("model,acc,latency_ms\na,0.5,250\nb,0.6,300\n").runs().getFirst();

        assertThat(run.usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.NOT_RECORDED);
        assertThat(RecordingSink.measurement(run, "latency_ms").value()).isEqualTo(Quantity.of(250));
    }

    @Test
    void aRoleGivenByTheUserWinsAndSaysSo() throws Exception {
        var options = ReadOptions.defaults().withRoles(Map.of("maker", Role.CONFIGURATION, "Absent", Role.COST));
        var sink = read("model,maker,acc\na,x,0.5\na,y,0.6\n", options);

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("x", "y");
        assertThat(sink.issues()).extracting(Issue::why)
                .contains("there is no column \"Absent\", for which a role was chosen");
        assertThat(mapping("model,maker,acc\na,x,0.5\na,y,0.6\n", options).column("maker").orElseThrow().why())
                .isEqualTo("chosen by you");
    }

    @Test
    void aZeroIsUnknownWhereTheUserSaysSo() throws Exception {
        var text = "model,acc,cost\na,0.5,0\nb,0.6,2\n";

        assertThat(RecordingSink.measurement(read(text).runs().getFirst(), "cost").value()).isEqualTo(Quantity.of(0));
        assertThat(RecordingSink.measurement(
                read(text, ReadOptions.defaults().withZeroIsUnknown(Set.of("cost"))).runs().getFirst(), "cost").value())
                .isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void aRememberedMappingIsUsedForTheSameHeader() throws Exception {
        var text = "model,acc,thing\na,0.5,1\nb,0.6,2\n";
        var changed = mapping(text, ReadOptions.defaults()).columns().stream()
                .map(column -> column.column().equals("thing") ? column.withRole(Role.COST, "chosen by you") : column)
                .toList();
        var options = ReadOptions.defaults().withRemembered(header -> header.equals(List.of("model", "acc", "thing"))
                ? Optional.of(new TableMapping(changed))
                : Optional.empty());

        assertThat(mapping(text, options).column("thing").orElseThrow().role()).isEqualTo(Role.COST);
    }

    @Test
    void runKeysStayWhenTheFileGrows() throws Exception {
        var before = "model,mood,acc\na,calm,0.5\nb,calm,0.6\nb,calm,0.6\n";

        var small = read(before).runs().stream().map(Run::key).toList();
        var large = read(before + "a,wild,0.7\nc,calm,0.8\n").runs().stream().map(Run::key).toList();

        assertThat(small).doesNotHaveDuplicates().hasSize(3);
        assertThat(large).containsAll(small.subList(1, 3));
    }

    @Test
    void oneMetricARowIsNamedByItsColumn() throws Exception {
        var sink = read("model,metric,value\na,accuracy,0.5\na,latency,2\nb,accuracy,0.6\nb,latency,3\n");

        assertThat(sink.runs().get(1).measurements()).extracting(measured -> measured.metric().name())
                .containsExactly("latency");
        assertThat(sink.runs().get(1).measurements().getFirst().metric().direction())
                .contains(Direction.LOWER_IS_BETTER);
    }
}
