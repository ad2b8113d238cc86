package paretoscope.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paretoscope.eval.Configuration;
import paretoscope.eval.Quantity;

/// What the user says about models, configurations and values; every saying can be taken back.
public final class Edits {
    private final Workspace workspace;

    Edits(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Declares that a model goes by another name: `from` joins `to`.
    public void alias(String from, String to) throws WorkspaceException {
        var target = to;
        var known = aliases();
        for (int steps = 0; steps <= known.size(); steps++) {
            target = known.getOrDefault(target, target);
        }
        if (target.equals(from)) {
            throw new WorkspaceException("\"" + to + "\" is already another name of \"" + from
                    + "\"; take that alias back first.");
        }
        say("Join " + from + " with " + to, FactKind.ALIAS, from, Optional.of(to));
    }

    /// Takes an alias back.
    public void removeAlias(String from) throws WorkspaceException {
        say("Separate " + from, FactKind.ALIAS, from, Optional.empty());
    }

    /// The aliases: what a file calls a model, and what it is called here.
    public Map<String, String> aliases() throws WorkspaceException {
        return new TreeMap<>(facts().of(FactKind.ALIAS));
    }

    /// Gives a configuration a name of its own on charts and in tables; an empty name takes it away.
    public void rename(Configuration configuration, String label) throws WorkspaceException {
        say("Rename " + configuration.model(), FactKind.LABEL, ConfigurationKey.of(configuration), present(label));
    }

    /// Gives a configuration a colour, `#rrggbb`; an empty one takes it away.
    public void colour(Configuration configuration, String colour) throws WorkspaceException {
        if (!colour.isEmpty() && !colour.matches("#[0-9a-fA-F]{6}")) {
            throw new WorkspaceException("A colour is written #rrggbb, was \"" + colour + "\".");
        }
        say("Colour " + configuration.model(), FactKind.COLOUR, ConfigurationKey.of(configuration), present(colour));
    }

    /// Notes something about a configuration; an empty note takes it away.
    public void note(Configuration configuration, String note) throws WorkspaceException {
        say("Note on " + configuration.model(), FactKind.NOTE, ConfigurationKey.of(configuration), present(note));
    }

    /// Hides a configuration from charts and means, or shows it again.
    public void hide(Configuration configuration, boolean hidden) throws WorkspaceException {
        say((hidden ? "Hide " : "Show ") + configuration.model(), FactKind.HIDDEN, ConfigurationKey.of(configuration),
                flag(hidden));
    }

    /// Declares that a configuration really costs nothing: its unknown money costs are zero.
    public void free(Configuration configuration, boolean free) throws WorkspaceException {
        say("Declare " + configuration.model() + (free ? " free" : " not free"), FactKind.FREE,
                ConfigurationKey.of(configuration), flag(free));
    }

    /// Enters a value by hand in place of what the file says.
    ///
    /// @param metric the metric's or usage field's name, as the run has it
    public void correct(long runId, String metric, Quantity value, String why) throws WorkspaceException {
        say("Correct " + metric, FactKind.CORRECTION, Correction.key(runId, metric),
                Optional.of(new Correction(value, why).json()));
    }

    /// Returns to what the file says.
    public void removeCorrection(long runId, String metric) throws WorkspaceException {
        say("Take back the correction of " + metric, FactKind.CORRECTION, Correction.key(runId, metric),
                Optional.empty());
    }

    private Facts facts() throws WorkspaceException {
        return workspace.reading("read what was said", Facts::read);
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(given -> !given.isBlank());
    }

    private static Optional<String> flag(boolean on) {
        return on ? Optional.of("yes") : Optional.empty();
    }

    private void say(String description, FactKind kind, String key, Optional<String> value) throws WorkspaceException {
        workspace.writing("keep what was said", connection -> {
            var change = Change.of(connection, kind.code(), key, value);
            if (!change.before().equals(change.after())) {
                CommandLog.carryOut(connection, description, List.of(change));
            }
            return change;
        });
    }
}
