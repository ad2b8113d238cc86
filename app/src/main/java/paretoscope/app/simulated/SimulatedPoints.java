package paretoscope.app.simulated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The simulated points that stand on the front for now. Used on the window's thread.
public final class SimulatedPoints {
    private final ReadOnlyObjectWrapper<List<SimulatedPoint>> points = new ReadOnlyObjectWrapper<>(this, "points",
            List.of());

    /// A new list after every change.
    public ReadOnlyObjectProperty<List<SimulatedPoint>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /// Adds points; one of the same name is replaced.
    public void add(Collection<SimulatedPoint> more) {
        var all = new ArrayList<>(points.get());
        all.removeIf(old -> more.stream().anyMatch(one -> one.label().equals(old.label())));
        all.addAll(more);
        points.set(List.copyOf(all));
    }

    public void remove(SimulatedPoint point) {
        points.set(points.get().stream().filter(one -> !one.equals(point)).toList());
    }

    public void clear() {
        points.set(List.of());
    }
}
