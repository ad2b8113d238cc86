package paretoscope.app.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.UiThread;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.paint.Format;
import paretoscope.figure.spec.FigureSize;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.VenuePreset;

/// A figure on its way to a file while it is being dressed: the spec as chosen so far, what it looks like, and what its
/// reader would miss.
public final class ExportViewModel implements AutoCloseable {
    private static final double POINTS_PER_INCH = 72;
    private static final double PNG_DPI = 300;

    private final ReadOnlyObjectWrapper<FigureSpec> spec;
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(this, "format", Format.PDF);
    private final ObjectProperty<LengthUnit> unit = new SimpleObjectProperty<>(this, "unit", LengthUnit.INCH);
    private final BooleanProperty alsoData = new SimpleBooleanProperty(this, "alsoData");
    private final BooleanProperty alsoSpec = new SimpleBooleanProperty(this, "alsoSpec");
    private final ReadOnlyObjectWrapper<Optional<Drawing>> drawing = new ReadOnlyObjectWrapper<>(this, "drawing",
            Optional.empty());
    private final ObservableList<String> findings = FXCollections.observableArrayList();
    private final ObservableList<String> shownFindings = FXCollections.unmodifiableObservableList(findings);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final LatestAnswer<FigureSpec, Preview> previews;

    private record Preview(Drawing drawing, List<String> findings) {}

    public ExportViewModel(FigureSpec figure, FigureWriting writing, Executor background, UiThread ui) {
        spec = new ReadOnlyObjectWrapper<>(this, "spec", figure);
        previews = new LatestAnswer<>(background, ui,
                (asked, _) -> new Preview(writing.drawing(asked), writing.findings(asked)), this::show);
        spec.subscribe(previews::ask);
    }

    /// The figure as chosen so far.
    public ReadOnlyObjectProperty<FigureSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    public FigureSpec spec() {
        return spec.get();
    }

    /// Changes the figure; a change that makes no figure becomes the problem and is not taken.
    public void change(UnaryOperator<FigureSpec> change) {
        try {
            var changed = change.apply(spec.get());
            problem.set("");
            spec.set(changed);
        } catch (IllegalArgumentException e) {
            problem.set(Sentences.of(e));
        }
    }

    /// Takes a venue's size and text, or leaves the venue and keeps both.
    public void choose(Optional<VenuePreset> venue) {
        change(figure -> venue.map(figure::at)
                .orElseGet(() -> figure.with(FigureSize.points(figure.size().width(), figure.size().height()))));
    }

    /// Makes the figure so wide, in the unit shown; a venue's width is the venue's, so another one leaves it.
    public void widen(double width) {
        double points = unit.get().toPoints(width);
        change(figure -> Math.abs(figure.size().width() - points) < 0.01
                ? figure
                : figure.with(FigureSize.points(points, figure.size().height())));
    }

    /// Makes the figure so high, in the unit shown; venues leave that free.
    public void heighten(double height) {
        double points = unit.get().toPoints(height);
        change(figure -> figure.with(new FigureSize(figure.size().width(), points, figure.size().venue())));
    }

    public ObjectProperty<Format> formatProperty() {
        return format;
    }

    /// The unit lengths are shown and typed in.
    public ObjectProperty<LengthUnit> unitProperty() {
        return unit;
    }

    /// Whether the data are written beside the figure.
    public BooleanProperty alsoDataProperty() {
        return alsoData;
    }

    /// Whether the spec is written beside the figure.
    public BooleanProperty alsoSpecProperty() {
        return alsoSpec;
    }

    /// The figure as it will be; the one before while a new one is placed.
    public ReadOnlyObjectProperty<Optional<Drawing>> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /// What a reader would miss or the venue refuse.
    public ObservableList<String> findings() {
        return shownFindings;
    }

    /// What is wrong with the last change; empty when it was taken.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The size in both systems, and in pixels where the format has them.
    public String sizeText() {
        var size = spec.get().size();
        var text = String.format(Locale.ROOT, "%.2f × %.2f in, %.1f × %.1f mm", size.width() / POINTS_PER_INCH,
                size.height() / POINTS_PER_INCH, LengthUnit.MILLIMETRE.fromPoints(size.width()),
                LengthUnit.MILLIMETRE.fromPoints(size.height()));
        return format.get() != Format.PNG
                ? text
                : text + String.format(Locale.ROOT, ", %,d × %,d pixels at 300 dpi", pixels(size.width()),
                        pixels(size.height()));
    }

    /// A name to begin with: the title's words, or `figure`.
    public String fileName() {
        var words = spec.get().text().title().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        var name = words.isEmpty() ? "figure" : words.substring(0, Math.min(words.length(), 60));
        return name + "." + format.get().extension();
    }

    @Override
    public void close() {
        previews.close();
    }

    private void show(LatestAnswer.Answer<Preview> answer) {
        switch (answer) {
            case LatestAnswer.Answer.Pending<Preview> _ -> {
            }
            case LatestAnswer.Answer.Found<Preview>(Preview found) -> {
                drawing.set(Optional.of(found.drawing()));
                findings.setAll(found.findings());
            }
            case LatestAnswer.Answer.Failed<Preview>(Exception reason) -> problem.set(Sentences.of(reason));
        }
    }

    private static long pixels(double points) {
        return (long) Math.ceil(points * PNG_DPI / POINTS_PER_INCH - 1e-6);
    }
}
