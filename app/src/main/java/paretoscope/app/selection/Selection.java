package paretoscope.app.selection;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The configurations that are picked, by their label, in the order they were picked.
///
/// Labels are unique among the configurations of a question and outlive it, so that a selection survives a new import or
/// another filter. Used on the window's thread.
public final class Selection {
    private final ReadOnlyObjectWrapper<Set<String>> labels = new ReadOnlyObjectWrapper<>(this, "labels", Set.of());

    /// What is picked; a new set after every change.
    public ReadOnlyObjectProperty<Set<String>> labelsProperty() {
        return labels.getReadOnlyProperty();
    }

    public Set<String> labels() {
        return labels.get();
    }

    public boolean contains(String label) {
        return labels.get().contains(label);
    }

    /// Picks exactly these.
    public void set(Collection<String> picked) {
        var next = Collections.unmodifiableSet(new LinkedHashSet<>(picked));
        if (!next.equals(labels.get())) {
            labels.set(next);
        }
    }

    /// Picks one more, or no longer.
    public void toggle(String label) {
        var next = new LinkedHashSet<>(labels.get());
        if (!next.remove(label)) {
            next.add(label);
        }
        set(next);
    }

    public void clear() {
        set(Set.of());
    }
}
