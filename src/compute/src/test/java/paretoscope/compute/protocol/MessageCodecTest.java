package paretoscope.compute.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.compute.job.JobId;

/// The codec and the published schema say the same.
class MessageCodecTest {
    private static final String VERSION = "\"jsonrpc\":\"2.0\"";

    private final Schema schema = schema();

    private static Schema schema() {
        try (var in = MessageCodec.class.getResourceAsStream("/paretoscope/compute/worker-protocol.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> problems(String message) {
        return schema.validate(message, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    @Test
    void whatTheProgramSaysIsWhatTheSchemaSays() {
        var messages = List.of(new ToWorker.Initialize(0, "cuda:1", "{\"base\":\"a.safetensors\"}"),
                new ToWorker.Evaluate(7, new JobId("5f3a"), "[0.25,1e-300]", 2, 0.5), new ToWorker.Cancel(7),
                new ToWorker.Shutdown(8));

        assertThat(messages.stream().map(MessageCodec::line)).allSatisfy(line -> {
            assertThat(line).doesNotContain("\n");
            assertThat(problems(line)).isEmpty();
        });
    }

    @Test
    void aMessageIsOneLineWhateverThePayloadLooksLike() {
        var line = MessageCodec.line(new ToWorker.Evaluate(1, new JobId("a"), "{\n  \"x\": \"two\\nlines\"\n}", 1, 1));

        assertThat(line).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"evaluate\",\"params\":{\"job\":\"a\","
                + "\"attempt\":1,\"batch_share\":1.0,\"payload\":{\"x\":\"two\\nlines\"}}}");
    }

    @Test
    void aPayloadThatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> MessageCodec.line(new ToWorker.Evaluate(1, new JobId("a"), "not json", 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private FromWorker read(String line) throws MalformedMessage {
        assertThat(problems(line)).isEmpty();
        return MessageCodec.read(line);
    }

    @Test
    void whatAWorkerSaysIsRead() throws Exception {
        assertThat(read("{" + VERSION + ",\"id\":3,\"result\":{\"value\":0.1,\"many\":[1e-300,12345678901234567890]}}"))
                .isEqualTo(new FromWorker.Answer(3, "{\"value\":0.1,\"many\":[1E-300,12345678901234567890]}"));
        assertThat(read("{" + VERSION + ",\"id\":3,\"result\":null}")).isEqualTo(new FromWorker.Answer(3, "null"));
        assertThat(read("{" + VERSION + ",\"id\":3,\"error\":{\"code\":-32001,\"message\":\"2 GiB\"}}"))
                .isEqualTo(new FromWorker.Refusal(3, RefusalCode.OUT_OF_MEMORY, "2 GiB"));
        assertThat(read("{" + VERSION + ",\"id\":3,\"error\":{\"code\":-1,\"message\":\"?\",\"data\":[1]}}"))
                .isEqualTo(new FromWorker.Refusal(3, RefusalCode.OTHER, "?"));
        assertThat(read("{" + VERSION + ",\"method\":\"heartbeat\"}")).isEqualTo(new FromWorker.Heartbeat());
        assertThat(read("{" + VERSION + ",\"method\":\"progress\",\"params\":{\"job\":\"a\",\"share\":0.5,"
                + "\"note\":\"half\"}}")).isEqualTo(new FromWorker.Progress(new JobId("a"), 0.5, "half"));
        assertThat(read("{" + VERSION + ",\"method\":\"progress\",\"params\":{\"job\":\"a\",\"share\":null}}"))
                .isEqualTo(new FromWorker.Progress(new JobId("a"), Double.NaN, ""));
    }

    @Test
    void aNotificationOfALaterVersionIsPassedOver() throws Exception {
        assertThat(MessageCodec.read("{" + VERSION + ",\"method\":\"telemetry\",\"params\":{}}"))
                .isEqualTo(new FromWorker.Unknown("telemetry"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Loading checkpoint shards: 100%", "{", "[]", "42", "{}", "{\"jsonrpc\":\"1.0\",\"id\":1}",
        "{\"jsonrpc\":\"2.0\",\"id\":1}", "{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"result\":1}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":1,\"error\":{\"code\":1,\"message\":\"\"}}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":\"bad\"}", "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":1} trailing",
        "{\"jsonrpc\":\"2.0\",\"method\":\"progress\",\"params\":{}}"})
    void whatIsNoMessageIsMalformed(String line) {
        assertThatThrownBy(() -> MessageCodec.read(line)).isInstanceOf(MalformedMessage.class);
    }

    @Test
    void aBrokenMessageIsToldFromAStrayLine() {
        assertThat(meant("{\"jsonrpc\": \"2.0\", \"id\": 3, \"result\": {\"value\": NaN}}")).isTrue();
        assertThat(meant("Epoch 1/3")).isFalse();
        assertThat(meant("{'a': 1}")).isFalse();
    }

    private static boolean meant(String line) {
        try {
            MessageCodec.read(line);
            return false;
        } catch (MalformedMessage e) {
            return e.isMeant();
        }
    }

    @Test
    void aHostileDepthIsRefusedAsMalformed() {
        assertThatThrownBy(() -> MessageCodec.read("{" + VERSION + ",\"id\":1,\"result\":" + "[".repeat(100_000)))
                .isInstanceOf(MalformedMessage.class);
    }

    @Test
    void readinessIsReadFromTheFirstAnswer() throws Exception {
        assertThat(Ready.of("{\"protocol\":1,\"worker\":\"w 1\",\"heartbeat_seconds\":2.5}"))
                .isEqualTo(new Ready("w 1", Optional.of(Duration.ofMillis(2500))));
        assertThat(Ready.of("{\"protocol\":1,\"worker\":\"w 1\"}").heartbeat()).isEmpty();
        assertThatThrownBy(() -> Ready.of("{\"protocol\":2,\"worker\":\"w\"}")).isInstanceOf(MalformedMessage.class);
        assertThatThrownBy(() -> Ready.of("null")).isInstanceOf(MalformedMessage.class);
    }

    @Test
    void theMessagesOnThePageForWorkersAreWhatTheSchemaSays() throws Exception {
        var page = Path.of(System.getProperty("paretoscope.root"), "resources", "compute", "WORKER.md");

        var shown = Files.readAllLines(page).stream().map(String::strip)
                .filter(line -> line.startsWith("→ {") || line.startsWith("← {"))
                .map(line -> line.substring(2).replace("{…}", "{}").replace("…", "")).toList();

        assertThat(shown).hasSize(7).allSatisfy(message -> assertThat(problems(message)).isEmpty());
    }
}
