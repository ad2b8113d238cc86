package paretoscope.views.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Large files in the layouts that are imported most.
final class BenchmarkFiles {
    private final Path folder;
    private final Random random = new Random(1);

    BenchmarkFiles(Path folder) {
        this.folder = folder;
    }

    Path csv(int rows) throws IOException {
        var file = folder.resolve("attempts-" + rows + ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("model,task,sample_id,attempt,correct,cost_usd,output_tokens,latency_s\n");
            for (int i = 0; i < rows; i++) {
                out.write("model-" + i / 50_000 + ",task-" + i / 5000 % 10 + ",item-" + i % 5000 + ",1,"
                        + random.nextInt(2)
                        + ",0.00" + random.nextInt(10_000) + "," + random.nextInt(2000) + "," + random.nextInt(9000)
                        + ".5\n");
            }
        }
        return file;
    }

    Path jsonLines(int rows) throws IOException {
        var file = folder.resolve("attempts.jsonl");
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < rows; i++) {
                out.write("{\"model\":\"model-" + i / 50_000 + "\",\"task\":\"task-" + i / 5000 % 10
                        + "\",\"sample_id\":\"item-" + i % 5000 + "\",\"correct\":" + random.nextBoolean()
                        + ",\"cost_usd\":0.0" + random.nextInt(1, 1000) + ",\"output_tokens\":" + random.nextInt(2000)
                        + "}\n");
            }
        }
        return file;
    }

    Path lmEval(int rows) throws IOException {
        var file = Files.createDirectories(folder.resolve("lm-eval"))
                .resolve("samples_gsm8k_2024-11-14T21-28-28.485173.jsonl");
        var prompt = "word ".repeat(400);
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < rows; i++) {
                out.write(
                        "{\"doc_id\":" + i + ",\"doc\":{\"question\":\"" + i + "\"},\"target\":\"A\",\"arguments\":[[\""
                                + prompt + "\"]],\"resps\":[[\"B\"]],\"filtered_resps\":[\"B\"],\"exact_match\":"
                                + random.nextInt(2) + ",\"filter\":\"none\"}\n");
            }
        }
        return file;
    }

    Path smallFiles(int files) throws IOException {
        var parent = Files.createDirectories(folder.resolve("small"));
        for (int i = 0; i < files; i++) {
            Files.writeString(parent.resolve("results_" + i + ".json"), """
                    {"results":{"task%d":{"acc,none":%s,"acc_stderr,none":0.01}},"versions":{"task%d":1},
                     "configs":{"task%d":{"task":"task%d","num_fewshot":0,"doc_to_text":"%s"}},
                     "n-samples":{"task%d":{"effective":1000}},"config":{"model":"hf"},"model_name":"org/model-%d",
                     "date":%d.5}""".formatted(i % 10, random.nextDouble(), i % 10, i % 10, i % 10, "text ".repeat(200),
                    i % 10, i / 10, 1_731_619_708 + i));
        }
        return parent;
    }

    Path archive(int samples) throws IOException {
        var file = folder.resolve("log.eval");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var input = "a long question ".repeat(60);
            for (int i = 0; i < samples; i++) {
                entry(zip, "samples/" + i + "_epoch_1.json", """
                        {"id":%d,"epoch":1,"input":"%s","target":"A","messages":[{"role":"user","content":"%s"}],
                         "output":{"model":"org/model"},"scores":{"match":{"value":"%s","answer":"A"}},
                         "model_usage":{"org/model":{"input_tokens":10,"output_tokens":5,"total_tokens":15}},
                         "total_time":1.5}""".formatted(i, input, input, i % 2 == 0 ? "C" : "I"));
            }
            entry(zip, "header.json", """
                    {"version":2,"status":"success","eval":{"run_id":"r","eval_id":"e","task_id":"t","task":"gsm8k",
                     "created":"2026-01-01T00:00:00+00:00","dataset":{"name":"gsm8k","samples":%d},
                     "model":"org/model","config":{"epochs":1}},"plan":{"steps":[],"config":{}},
                     "results":{"total_samples":%d,"completed_samples":%d,"scores":[{"name":"match","scorer":"match",
                     "params":{},"metrics":{"accuracy":{"name":"accuracy","value":0.5,"params":{}}}}]},
                     "stats":{"started_at":"2026-01-01T00:00:00+00:00","completed_at":"2026-01-01T00:10:00+00:00",
                     "model_usage":{}}}""".formatted(samples, samples, samples));
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
