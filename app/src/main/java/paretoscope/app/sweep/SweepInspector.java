package paretoscope.app.sweep;

import javafx.beans.property.IntegerProperty;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.sweep.model.SweepViewModel;

/// The panel beside the sweep's figure: the design, how far it is, how good the surrogates are, the profiler and the pick.
final class SweepInspector extends Inspector implements AutoCloseable {
    private final Subscriptions subscriptions = new Subscriptions();

    SweepInspector(SweepViewModel model, IntegerProperty x, IntegerProperty y, MergeFiles files, Runnable design) {
        add("Sweep", new DesignSection(model, design, subscriptions));
        add("Queue", new QueueSection(model, subscriptions));
        add("Tasks on the axes", new PlaneSection(model, x, y, subscriptions));
        add("Profile", new ProfilerSection(model, subscriptions));
        add("Pick", new PickSection(model, files, subscriptions));
        add("Quality", new QualitySection(model, subscriptions));
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
