package paretoscope.views.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paretoscope.eval.Configuration;
import paretoscope.store.LendableRun;
import paretoscope.store.Loans;
import paretoscope.store.Scope;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;

/// Keeps the rules by which configurations take over measurements, carries them out in every table of configurations,
/// and reports what they did.
public final class JoinService {
    private static final Logger LOG = LoggerFactory.getLogger(JoinService.class);

    private final Workspace workspace;
    private final Runnable changed;
    private volatile List<JoinRule> passing = List.of();

    /// Takes over how the workspace lends.
    ///
    /// @param changed told after every change
    public JoinService(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
        workspace.lend(this::loans);
    }

    /// The rules that are kept with the workspace, in order.
    public List<JoinRule> kept() throws WorkspaceException {
        return parsed(workspace.memory().joins());
    }

    /// Keeps a rule with the workspace; undo takes it back.
    public void keep(JoinRule rule) throws WorkspaceException {
        workspace.memory().saveJoin(rule.toString());
        changed.run();
    }

    /// Forgets a rule that was kept.
    public void forget(JoinRule rule) throws WorkspaceException {
        workspace.memory().deleteJoin(rule.toString());
        changed.run();
    }

    /// Uses rules beside those that are kept, until others are given or the workspace is closed.
    public void use(List<JoinRule> rules) {
        passing = List.copyOf(rules);
        workspace.lend(this::loans);
    }

    /// What the rules in force do in a scope.
    public List<JoinReport> reports(Scope scope) throws WorkspaceException {
        var runs = runs(scope);
        return Stream.concat(kept().stream(), passing.stream()).distinct()
                .map(rule -> JoinMatching.of(rule, runs).report()).toList();
    }

    /// What a rule would do in a scope; nothing changes.
    public JoinReport preview(JoinRule rule, Scope scope) throws WorkspaceException {
        return JoinMatching.of(rule, runs(scope)).report();
    }

    /// Rules that would join one source's configurations with another's, those that match most first; every key of the
    /// usual kinds is tried, alone and with each setting that both sources have.
    public List<JoinReport> suggestions(String borrowers, String lenders, Scope scope) throws WorkspaceException {
        var runs = runs(scope);
        var candidates = new LinkedHashMap<JoinKey, JoinReport>();
        var left = new JoinSide(borrowers);
        var right = new JoinSide(lenders);
        for (var form : NameForm.values()) {
            for (var settings : commonSettings(runs, left, right)) {
                var key = new JoinKey(form, settings);
                var report = JoinMatching.of(new JoinRule(left, right, List.of(key), Map.of()), runs).report();
                if (!report.matched().isEmpty()) {
                    candidates.put(key, report);
                }
            }
        }
        return candidates.values().stream().sorted((one, other) -> Integer.compare(other.matched().size(),
                one.matched().size())).toList();
    }

    private static List<List<String>> commonSettings(List<LendableRun> runs, JoinSide left, JoinSide right) {
        var choices = new ArrayList<List<String>>();
        choices.add(List.of());
        var there = runs.stream().filter(right::has).map(LendableRun::configuration).findFirst();
        runs.stream().filter(left::has).map(LendableRun::configuration).findFirst()
                .ifPresent(borrower -> borrower.settings().keySet().stream()
                        .filter(name -> there.filter(lender -> has(lender, name)).isPresent())
                        .forEach(name -> choices.add(List.of(name))));
        return choices;
    }

    private static boolean has(Configuration configuration, String name) {
        return configuration.settings().keySet().stream()
                .anyMatch(other -> other.equals(name) || other.endsWith("_" + name));
    }

    private List<LendableRun> runs(Scope scope) throws WorkspaceException {
        return workspace.runs(scope).stream().filter(run -> !run.superseded()).map(run -> new LendableRun(run.id(),
                run.file(), run.tool(), run.task().name(), run.configuration())).toList();
    }

    private Loans loans(List<String> kept, List<LendableRun> runs) {
        var rules = Stream.concat(parsed(kept).stream(), passing.stream()).distinct().toList();
        if (rules.isEmpty()) {
            return Loans.NONE;
        }
        var borrowers = new HashMap<Long, Set<Configuration>>();
        var sentences = new ArrayList<String>();
        for (var rule : rules) {
            var matching = JoinMatching.of(rule, runs);
            matching.lend(borrowers);
            sentences.add(matching.report().sentence());
        }
        return new Loans(borrowers, sentences);
    }

    /// A rule that a newer program wrote is passed over rather than standing in the way of everything else.
    private static List<JoinRule> parsed(List<String> texts) {
        return texts.stream().flatMap(text -> parsed(text).stream()).toList();
    }

    private static Optional<JoinRule> parsed(String text) {
        try {
            return Optional.of(JoinRule.parse(text));
        } catch (IllegalArgumentException notUnderstood) {
            LOG.warn("the join \"{}\" is passed over: {}", text, notUnderstood.getMessage());
            return Optional.empty();
        }
    }
}
