package paretoscope.ingest.inspect;

import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;
import paretoscope.ingest.recording.TestZip;

/// A small Inspect log whose parts tests replace.
final class InspectLogText {
    private String eval = """
            {"eval_id":"e1","run_id":"r1","task_id":"t1","created":"2025-09-15T15:02:26-04:00","task":"popularity",
             "dataset":{"name":"pop","samples":2,"sample_ids":[1,2]},"model":"openai/gpt-5","config":{"epochs":1}}""";
    private String results = """
            {"total_samples":2,"completed_samples":2,"scores":[{"name":"match","scorer":"match",
             "metrics":{"accuracy":{"name":"accuracy","value":0.5},"stderr":{"name":"stderr","value":0.5}}}]}""";
    private String stats = """
            {"started_at":"2025-09-15T15:02:27-04:00","completed_at":"2025-09-15T15:04:10-04:00","model_usage":
             {"openai/gpt-5":{"input_tokens":10,"output_tokens":5,"total_tokens":15}}}""";
    private String status = "\"success\"";
    private String version = "2";
    private String plan = "{\"steps\":[{\"solver\":\"generate\"}],\"config\":{}}";
    private String samples = "[" + sample("1", "\"C\"") + "," + sample("\"two\"", "\"I\"") + "]";

    static String sample(String id, String value) {
        return """
                {"id":%s,"epoch":1,"input":"?","target":"!","messages":[{"role":"user","content":"?"}],
                 "scores":{"match":{"value":%s,"answer":"A","explanation":"long"}},"total_time":2.5,"working_time":1.5,
                 "model_usage":{"openai/gpt-5":{"input_tokens":5,"output_tokens":2,"total_tokens":7}},
                 "events":[{"event":"x"}]}""".formatted(id, value);
    }

    InspectLogText eval(String text) {
        eval = text;
        return this;
    }

    InspectLogText results(String text) {
        results = text;
        return this;
    }

    InspectLogText stats(String text) {
        stats = text;
        return this;
    }

    InspectLogText usage(String text) {
        return stats("{\"model_usage\":" + text + "}");
    }

    InspectLogText status(String text) {
        status = text;
        return this;
    }

    InspectLogText version(String text) {
        version = text;
        return this;
    }

    InspectLogText plan(String text) {
        plan = text;
        return this;
    }

    InspectLogText samples(String text) {
        samples = text;
        return this;
    }

    String header() {
        return "{\"version\":%s,\"status\":%s,\"eval\":%s,\"plan\":%s,\"results\":%s,\"stats\":%s}".formatted(version,
                status, eval, plan, results, stats);
    }

    String start() {
        return "{\"version\":%s,\"eval\":%s,\"plan\":%s}".formatted(version, eval, plan);
    }

    String document() {
        return header().substring(0, header().length() - 1) + ",\"samples\":" + samples + "}";
    }

    String documentWithSamplesFirst() {
        return "{\"samples\":" + samples + "," + header().substring(1);
    }

    RecordingSink read() throws Exception {
        return read(TestFile.of("log.json", document()));
    }

    static RecordingSink read(TestZip zip) throws Exception {
        return read(TestFile.of("log.eval", zip.bytes()));
    }

    static RecordingSink read(SourceFile file) throws Exception {
        var sink = new RecordingSink();
        new InspectImporter().read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }
}
