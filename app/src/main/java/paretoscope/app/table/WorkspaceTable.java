package paretoscope.app.table;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import paretoscope.eval.Quantity;
import paretoscope.eval.UsageField;
import paretoscope.store.MetricValue;
import paretoscope.store.Provenance;
import paretoscope.store.RunRow;
import paretoscope.store.Scope;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;

/// The table's data from a workspace.
public final class WorkspaceTable implements TableData {
    private final Workspace workspace;
    private final Supplier<Scope> scope;
    private final Runnable changed;

    /// Made when a moment is first told, because it reads the world's time zones.
    private static final class Moment {
        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                .withZone(ZoneId.systemDefault());
    }

    /// @param scope what the user looks at, asked at each reading
    /// @param changed called after a correction, on the thread that made it
    public WorkspaceTable(Workspace workspace, Supplier<Scope> scope, Runnable changed) {
        this.workspace = workspace;
        this.scope = scope;
        this.changed = changed;
    }

    @Override
    public TableContent load(boolean hidden) throws WorkspaceException {
        var asked = scope.get();
        return new WorkspaceContent(
                workspace.configurations(hidden ? asked.withHidden(true) : asked));
    }

    @Override
    public List<ValueOrigin> origins(TableContent content, int row, int column) throws WorkspaceException {
        var table = ((WorkspaceContent) content).table();
        var wanted = content.columns().get(column);
        var ids = new HashSet<>(table.runs(row));
        var origins = new ArrayList<ValueOrigin>();
        for (var run : workspace.runs(table.scope())) {
            boolean ofTask = wanted.task().filter(task -> !task.equals(run.task().name())).isEmpty();
            if (ids.contains(run.id()) && ofTask) {
                origins.add(origin(run, wanted));
            }
        }
        return origins;
    }

    @Override
    public void correct(ValueOrigin origin, Quantity value, String why) throws WorkspaceException {
        workspace.edits().correct(origin.run(), origin.metric().name(), value, why);
        changed.run();
    }

    @Override
    public void takeBack(ValueOrigin origin) throws WorkspaceException {
        workspace.edits().removeCorrection(origin.run(), origin.metric().name());
        changed.run();
    }

    private ValueOrigin origin(RunRow run, ContentColumn wanted) throws WorkspaceException {
        var name = wanted.metric().name();
        var from = workspace.provenance(run.id(), name);
        return new ValueOrigin(run.id(), run.task().name(), wanted.metric(), value(run, name), sentence(from.how()),
                from.displayName(), from.place().text(), Optional.of(from.path()).filter(path -> !path.isBlank()),
                readBy(from), from.origin() == MetricValue.Origin.CORRECTED);
    }

    private static Quantity value(RunRow run, String name) {
        var stated = run.metrics().get(name);
        if (stated != null) {
            return stated.value();
        }
        for (var field : UsageField.values()) {
            if (field.key().equals(name)) {
                return run.usage().get(field);
            }
        }
        return Quantity.NOT_RECORDED;
    }

    private static String readBy(Provenance from) {
        return "Read by " + from.tool() + ", version " + from.importerVersion() + ", on "
                + Moment.FORMAT.format(from.importedAt());
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? ""
                : Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }
}
