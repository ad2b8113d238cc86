package paretoscope.app.status;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import paretoscope.app.jobs.JobId;

/// An unfinished job as the status bar shows it.
public final class JobRow {
    private final JobId id;
    private final String title;
    private final StringProperty note = new SimpleStringProperty(this, "note", "waiting");
    private final DoubleProperty share = new SimpleDoubleProperty(this, "share", -1);

    JobRow(JobId id, String title) {
        this.id = id;
        this.title = title;
    }

    public JobId id() {
        return id;
    }

    public String title() {
        return title;
    }

    /// What is being looked at.
    public StringProperty noteProperty() {
        return note;
    }

    /// From 0 to 1, or -1 where nobody can tell.
    public DoubleProperty shareProperty() {
        return share;
    }
}
