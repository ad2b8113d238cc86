package paretoscope.ingest.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.eval.Attempt;
import paretoscope.eval.Measurement;
import paretoscope.eval.Run;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RunSink;

/// Keeps everything an importer says, and checks that it keeps to the contract.
public final class RecordingSink implements RunSink {
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Map<String, List<Attempt>> attempts = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    @Override
    public void run(Run run) {
        runs.put(run.key(), run);
    }

    @Override
    public void attempt(String runKey, Attempt attempt) {
        attempts.computeIfAbsent(runKey, _ -> new ArrayList<>()).add(attempt);
    }

    @Override
    public void issue(Issue issue) {
        issues.add(issue);
    }

    public List<Run> runs() {
        return List.copyOf(runs.values());
    }

    /// The run, where there is exactly one.
    public Run onlyRun() {
        if (runs.size() != 1) {
            throw new AssertionError("one run was expected, there are " + runs.keySet() + ", issues " + issues);
        }
        return runs.values().iterator().next();
    }

    public List<Attempt> attempts() {
        return attempts.values().stream().flatMap(List::stream).toList();
    }

    public List<Attempt> attempts(String runKey) {
        return attempts.getOrDefault(runKey, List.of());
    }

    public List<Issue> issues() {
        return issues;
    }

    /// The measurement of this name in the only run.
    public Measurement measurement(String metric) {
        return measurement(onlyRun(), metric);
    }

    public static Measurement measurement(Run run, String metric) {
        return run.measurements().stream().filter(each -> each.metric().name().equals(metric)).findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + metric + " among "
                        + run.measurements().stream().map(each -> each.metric().name()).toList()));
    }

    /// Fails where attempts belong to a run that was never announced.
    public void checkContract() {
        for (var key : attempts.keySet()) {
            if (!runs.containsKey(key)) {
                throw new AssertionError("attempts of the unknown run " + key);
            }
        }
    }
}
