package paretoscope.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Attempt;
import paretoscope.eval.Direction;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;

/// What samples of Inspect logs say, quirk by quirk.
class InspectSampleTest {
    private static Attempt attempt(String sample) throws Exception {
        return new InspectLogText().samples("[" + sample + "]").read().attempts().getFirst();
    }

    private static Map<String, Quantity> scores(String value) throws Exception {
        var scores = new TreeMap<String, Quantity>();
        attempt(InspectLogText.sample("1", value)).scores()
                .forEach((metric, score) -> scores.put(metric.name(), score));
        return scores;
    }

    @Test
    void lettersAreGrades() throws Exception {
        assertThat(scores("\"C\"")).containsEntry("match", Quantity.of(1));
        assertThat(scores("\"P\"")).containsEntry("match", Quantity.of(0.5));
        assertThat(scores("\"I\"")).containsEntry("match", Quantity.of(0));
        assertThat(scores("\"N\"")).containsEntry("match", Quantity.of(0));
    }

    @Test
    void numbersBooleansAndNumbersInQuotesAreNumbers() throws Exception {
        assertThat(scores("0.25")).containsEntry("match", Quantity.of(0.25));
        assertThat(scores("true")).containsEntry("match", Quantity.of(1));
        assertThat(scores("\"0.75\"")).containsEntry("match", Quantity.of(0.75));
    }

    @Test
    void aScoreThatIsNotANumberIsUndefined() throws Exception {
        assertThat(scores("NaN").get("match")).isInstanceOf(Quantity.Undefined.class);
        assertThat(scores("null").get("match")).isInstanceOf(Quantity.Unknown.class);
    }

    @Test
    void aScoreInWordsIsUnknownAndItsWordsAreKept() throws Exception {
        var attempt = attempt(InspectLogText.sample("1", "\"refused politely\""));

        assertThat(attempt.scores().values()).singleElement().isInstanceOf(Quantity.Unknown.class);
        assertThat(attempt.tags()).containsEntry("match", "refused politely");
    }

    @Test
    void aScoreOfSeveralNamesIsOneMetricForEach() throws Exception {
        assertThat(scores("{\"clarity\":3,\"truth\":\"C\"}")).containsEntry("match/clarity", Quantity.of(3))
                .containsEntry("match/truth", Quantity.of(1));
    }

    @Test
    void aScoreInAListIsOneMetricForEachPosition() throws Exception {
        assertThat(scores("[1,\"I\"]")).containsEntry("match/0", Quantity.of(1)).containsEntry("match/1",
                Quantity.of(0));
    }

    @Test
    void gradesAreSharesWhereHigherIsBetter() throws Exception {
        var metric = attempt(InspectLogText.sample("1", "\"C\"")).scores().keySet().iterator().next();

        assertThat(metric.unit()).isEqualTo(Unit.SHARE);
        assertThat(metric.direction()).contains(Direction.HIGHER_IS_BETTER);
    }

    @Test
    void aNumberOfUnknownScaleHasNoUnitAndNoDirection() throws Exception {
        var attempt = new InspectLogText().results("{}").samples("[" + InspectLogText.sample("1", "7") + "]").read()
                .attempts().getFirst();

        assertThat(attempt.scores().keySet().iterator().next().unit()).isEqualTo(Unit.UNKNOWN);
        assertThat(attempt.scores().keySet().iterator().next().direction()).isEmpty();
    }

    @Test
    void timesAreWallAndWork() throws Exception {
        var usage = attempt(InspectLogText.sample("1", "1")).usage();

        assertThat(usage.get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(2.5));
        assertThat(usage.get(UsageField.WORKING_S)).isEqualTo(Quantity.of(1.5));
    }

    @Test
    void aMessageLimitIsATag() throws Exception {
        var attempt = attempt("{\"id\":1,\"epoch\":1,\"limit\":{\"type\":\"message\",\"limit\":50}}");

        assertThat(attempt.tags()).containsEntry("limit", "message");
    }

    @Test
    void epochsAreTriesAtTheSameItem() throws Exception {
        assertThat(attempt("{\"id\":\"a\",\"epoch\":3}").epoch()).isEqualTo(3);
        assertThat(attempt("{\"id\":\"a\"}").epoch()).isEqualTo(1);
    }

    @Test
    void aWholeResponseIsNoAnswer() throws Exception {
        assertThat(
                attempt("{\"id\":1,\"scores\":{\"m\":{\"value\":1,\"answer\":\"" + "x".repeat(500) + "\"}}}").answer())
                .isEmpty();
    }

    @Test
    void labelsOfTheItemAreTags() throws Exception {
        var attempt = attempt("{\"id\":1,\"metadata\":{\"subject\":\"law\",\"level\":3,\"files\":{\"a\":\"b\"}}}");

        assertThat(attempt.tags()).containsOnly(Map.entry("subject", "law"), Map.entry("level", "3"));
    }

    @Test
    void retriedErrorsAreCounted() throws Exception {
        assertThat(attempt("{\"id\":1,\"error_retries\":[{\"message\":\"a\"},{\"message\":\"b\"}]}").tags())
                .containsEntry("retries", "2");
    }
}
