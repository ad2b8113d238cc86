package paretoscope.app.analyses;

import paretoscope.app.inspector.Inspector;
import paretoscope.app.screen.Subscriptions;

/// The panel beside an analysis view: it shows the question as it is understood, and changes it.
public abstract class AnalysisInspector extends Inspector implements AutoCloseable {
    private final Subscriptions subscriptions = new Subscriptions();

    /// What ends when the view is closed.
    protected final Subscriptions subscriptions() {
        return subscriptions;
    }

    /// The last section: what to mind.
    protected final void addNotes(AnalysisModel shown) {
        add("Mind", new NotesSection(shown, subscriptions));
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
