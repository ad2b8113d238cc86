package paretoscope.ingest.mlperf;

import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.eval.source.SourceFile;

/// What the folders of a submission say of a log in it, which does not name its hardware itself:
/// `results/SYSTEM/BENCHMARK/SCENARIO/performance/run_1/mlperf_log_summary.txt`, or
/// `compliance/SYSTEM/BENCHMARK/SCENARIO/TEST01/performance/run_1/mlperf_log_summary.txt`.
///
/// @param test the test of compliance, which is run under rules of its own and is no result
record SubmissionPath(String system, String benchmark, Optional<String> test) {
    private static final Pattern LAYOUT = Pattern.compile("(.*/)?(results|compliance)/(?<system>[^/]+)/"
            + "(?<benchmark>[^/]+)/[^/]+/((?<test>TEST\\d+)/)?(performance|accuracy)/(run_\\d+/)?[^/]+");

    static Optional<SubmissionPath> of(SourceFile file) {
        var path = file.path().toAbsolutePath().toString().replace('\\', '/').replace("__", "/");
        var layout = LAYOUT.matcher(path);
        return layout.matches()
                ? Optional.of(new SubmissionPath(layout.group("system"), layout.group("benchmark"),
                        Optional.ofNullable(layout.group("test"))))
                : Optional.empty();
    }
}
