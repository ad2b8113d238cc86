package paretoscope.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.TestFile;

/// What Windows' shells and editors make of a file, byte order mark, UTF-16 and all, is the same file.
///
/// Before the fix a log redirected by PowerShell was "a binary file of unknown kind", and a byte order mark hid a
/// detailed MLPerf log, a printed llama-bench table and the header of a front.
class WindowsTextTest {
    private static final Map<String, String> FILES = Map.of("mlperf", """
            :::MLLOG {"key":"sut_name","value":"S","metadata":{}}
            :::MLLOG {"key":"effective_scenario","value":"Server","metadata":{}}
            :::MLLOG {"key":"result_validity","value":"VALID","metadata":{}}
            :::MLLOG {"key":"result_mean_latency_ns","value":4000000,"metadata":{}}
            """, "llama-bench", """
            | model | size | params | backend | ngl | test | t/s |
            | --- | ---: | ---: | --- | --: | ---: | ---: |
            | qwen2 7B | 4.36 GiB | 7.62 B | CUDA | 99 | pp512 | 7217.50 ± 12.25 |
            """, "moo-fronts", """
            # Version=5
            # NumberOfVariables=1
            # NumberOfObjectives=2
            # Objective.1.Definition=Minimize
            # Objective.2.Definition=Maximize
            0.5 0.25 0.75
            0.6 0.35 0.85
            """, "vllm-bench", """
            {"date":"20251013-112536","model_id":"a/b","completed":2,"duration":1.5,"total_input_tokens":10,
             "total_output_tokens":20,"request_throughput":1.5}
            """, "openai-evals", """
            {"spec":{"completion_fns":["m"],"eval_name":"e","run_id":"r","created_at":"2023-04-17 22:08:21"}}
            {"run_id":"r","sample_id":"a","type":"match","data":{"correct":true}}
            """);

    @TestFactory
    Stream<DynamicTest> marksAndUtf16ChangeNothing() {
        return FILES.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(),
                () -> sameHowever(entry.getKey(), entry.getValue())));
    }

    private static void sameHowever(String tool, String text) throws Exception {
        var plain = Imported.as(tool, TestFile.of("a.txt", text));
        var windows = "\uFEFF" + text.replace("\n", "\r\n");
        for (var encoding : new Charset[]{StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
            var read = Imported.as(tool, TestFile.of("a.txt", windows.getBytes(encoding)));

            assertThat(read.runs()).as(encoding.name()).hasSameSizeAs(plain.runs());
            assertThat(read.runs().getFirst().measurements()).as(encoding.name())
                    .hasSameSizeAs(plain.runs().getFirst().measurements());
            assertThat(read.attempts()).as(encoding.name()).hasSameSizeAs(plain.attempts());
        }
    }
}
