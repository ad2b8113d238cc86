package paretoscope.app.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import paretoscope.eval.source.Issue;
import paretoscope.views.imports.FileReport;
import paretoscope.views.imports.ImportReport;

/// An import report while it is looked at: files, the one picked, and what is to be said about it.
public final class ReportViewModel {
    private final ImportReport report;
    private final ReportSummary summary;
    private final ObservableList<FileReport> files = FXCollections.observableArrayList();
    private final BooleanProperty onlyNotable = new SimpleBooleanProperty(this, "onlyNotable");
    private final ObjectProperty<Optional<FileReport>> picked = new SimpleObjectProperty<>(this, "picked",
            Optional.empty());

    public ReportViewModel(ImportReport report) {
        this.report = report;
        summary = new ReportSummary(report);
        onlyNotable.set(report.files().size() > 12 && report.files().stream().anyMatch(ReportViewModel::isNotable));
        onlyNotable.subscribe(_ -> fill());
    }

    public String summary() {
        return summary.sentence();
    }

    /// What was named and does not exist.
    public List<String> missing() {
        return report.missing();
    }

    /// The files shown, those in need of attention first.
    public ObservableList<FileReport> files() {
        return files;
    }

    /// Whether files about which there is nothing to say are left out of the list.
    public BooleanProperty onlyNotableProperty() {
        return onlyNotable;
    }

    public ObjectProperty<Optional<FileReport>> pickedProperty() {
        return picked;
    }

    /// The issues of the picked file: skipped parts, then odd ones, then guesses.
    public List<Issue> issues() {
        return picked.get().map(file -> {
            var ordered = new ArrayList<Issue>();
            for (var kind : List.of(Issue.Kind.SKIPPED, Issue.Kind.DOUBTFUL, Issue.Kind.GUESSED)) {
                ordered.addAll(file.issues(kind));
            }
            return List.copyOf(ordered);
        }).orElse(List.of());
    }

    /// The whole report as plain text.
    public String text() {
        return summary.text();
    }

    /// Whether there is something to say about a file.
    static boolean isNotable(FileReport file) {
        return !file.isIn() || !file.issues().isEmpty();
    }

    private void fill() {
        files.setAll(report.files().stream().filter(file -> !onlyNotable.get() || isNotable(file))
                .sorted(Comparator.comparingInt(ReportViewModel::urgency)).toList());
        picked.set(files.stream().findFirst());
    }

    private static int urgency(FileReport file) {
        return switch (file.outcome()) {
            case UNREADABLE -> 0;
            case NOT_RECOGNISED -> file.named() ? 1 : 5;
            case READ, UNCHANGED -> file.issues(Issue.Kind.SKIPPED).isEmpty() ? file.issues().isEmpty() ? 4 : 3 : 2;
            case NOT_RESULTS -> 6;
        };
    }
}
