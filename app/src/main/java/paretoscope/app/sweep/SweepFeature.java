package paretoscope.app.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.feature.Once;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.feature.ViewFeature;
import paretoscope.app.figures.model.EmptyState;
import paretoscope.app.figures.model.FigureModel;
import paretoscope.app.figures.model.LiveFigure;
import paretoscope.app.jobs.JobQueue;
import paretoscope.app.messages.Message;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.settings.AppFolders;
import paretoscope.app.shell.SampleResults;
import paretoscope.app.sweep.design.SweepDraft;
import paretoscope.app.sweep.designer.Designer;
import paretoscope.app.sweep.model.SweepFigure;
import paretoscope.app.sweep.model.SweepPhase;
import paretoscope.app.sweep.model.SweepViewModel;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.store.Scope;
import paretoscope.views.sweep.Agreements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The Merge sweep view for the window.
public final class SweepFeature implements ViewFeature {
    /// The sweep that comes with the program, among the sample results.
    public static final String SAMPLE = "digits-lab/merge/digits.sweep.json";

    private final SweepViewModel model;
    private final FigureModel figure;
    private final Once<SweepView> view;
    private final Once<SweepInspector> inspector;
    private final IntegerProperty x = new SimpleIntegerProperty(0);
    private final IntegerProperty y = new SimpleIntegerProperty(1);
    private final ViewContext context;
    private final ObservableValue<String> status;
    private final Subscriptions subscriptions = new Subscriptions();
    private final MergeFiles files;
    private final Designer designer;
    private Optional<Path> remembered = Optional.empty();

    /// @param owner the window that dialogs belong to
    public SweepFeature(ViewContext context, JobQueue jobs, AppFolders folders, DialogWindow windows,
            Supplier<Window> owner) {
        this.context = context;
        files = new MergeFiles(jobs, context.messages(), windows.files(), owner);
        designer = new Designer(windows, context.background(), context.ui(), owner);
        model = new SweepViewModel(context.project(), context.background(), context.ui(), new Agreements(folders
                .settings().resolve("agreed-programs.txt")));
        figure = new FigureModel(context.selection(), context.theme());
        view = Once.of(() -> new SweepView(model, figure, new SweepView.Beginnings(this::openSample, this::chooseFile,
                this::designNew)));
        inspector = Once.of(() -> new SweepInspector(model, x, y, files, this::designOn));
        status = model.progressProperty().map(now -> now.map(progress -> SweepWords.status(progress.status())).orElse(
                ""));
        subscriptions.add(model.results().shownProperty().subscribe(_ -> draw()));
        subscriptions.add(model.phaseProperty().subscribe(_ -> draw()));
        subscriptions.add(x.subscribe(_ -> draw()));
        subscriptions.add(y.subscribe(_ -> draw()));
    }

    private void draw() {
        var now = model.results().shownProperty().get().filter(shown -> model.specProperty().get().filter(
                spec -> spec.name().equals(shown.state().spec().name())).isPresent()
                && !shown.state().evaluations()
                        .isEmpty());
        if (now.isPresent()) {
            figure.show(LiveFigure.of(SweepFigure.of(now.get(), x.get(), y.get())));
        } else {
            figure.showInstead(model.phaseProperty().get() == SweepPhase.NONE
                    ? EmptyState.missing("Merge models, and see what each task pays",
                            "A sweep evaluates merges of several fine-tuned models and draws the trade-off between their "
                                    + "tasks. The sample merges three small networks on this machine in seconds.",
                            List.of())
                    : EmptyState.missing("Nothing is evaluated yet",
                            "Press Start; points appear as they are evaluated.",
                            List.of()));
        }
    }

    /// Opens the sweep that comes with the program.
    public void openSample() {
        SampleResults.folder().map(folder -> folder.resolve(SAMPLE)).filter(
                Files::exists).ifPresentOrElse(model::open,
                        () -> context.messages().post(Message.warning(
                                "The examples are not beside the program.")));
    }

    /// Opens a sweep's file, in place of the one that was open last.
    public void open(Path file) {
        remembered = Optional.empty();
        model.open(file);
    }

    private void chooseFile() {
        files.sweepToOpen().ifPresent(model::open);
    }

    private void saveFile() {
        model.specProperty().get().flatMap(files::sweepToSave).ifPresent(model::save);
    }

    /// Designs a sweep from nothing.
    public void designNew() {
        designer.open(fresh(), (spec, file) -> file.ifPresentOrElse(into -> model.begin(spec, into),
                () -> model.begin(spec)));
    }

    /// Changes the design of the sweep that is open.
    private void designOn() {
        model.specProperty().get().ifPresent(now -> designer.open(SweepDraft.of(now), (spec, file) -> file
                .ifPresentOrElse(into -> model.begin(spec, into), () -> model.change(spec))));
    }

    /// The designer's content for the sweep that is open, or for a new one.
    public DialogBody designerBody() {
        return designer.body(model.specProperty().get().map(SweepDraft::of).orElseGet(SweepFeature::fresh),
                (_, _) -> {});
    }

    private static SweepDraft fresh() {
        return SweepDraft.fresh(Path.of(System.getProperty("user.home")));
    }

    public SweepViewModel viewModel() {
        return model;
    }

    @Override
    public String id() {
        return "sweep";
    }

    @Override
    public String title() {
        return "Merge sweep";
    }

    @Override
    public Ikon icon() {
        return Feather.GIT_MERGE;
    }

    @Override
    public Region content() {
        return view.get();
    }

    @Override
    public Optional<Supplier<? extends Region>> inspector() {
        return Optional.of(inspector);
    }

    @Override
    public boolean needsResults() {
        return false;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("New sweep…", this::designNew), Command.of("Open a sweep…", this::chooseFile),
                Command.of("Open the sample sweep",
                        this::openSample),
                Command.of("Save the sweep as…", this::saveFile));
    }

    @Override
    public Optional<FigureSpec> figure() {
        return figure.forExport();
    }

    @Override
    public ObservableValue<String> statusProperty() {
        return status;
    }

    @Override
    public void look(Scope scope) {
        // A sweep is the same whichever runs take part elsewhere.
    }

    @Override
    public void attach() {
        var again = remembered.filter(Files::exists);
        remembered = Optional.empty();
        again.ifPresent(model::open);
    }

    @Override
    public void remember(ObjectNode memory) {
        model.file().or(() -> remembered).ifPresent(file -> memory.put("file", file.toAbsolutePath().toString()));
        memory.put("x", x.get()).put("y", y.get());
    }

    @Override
    public void restore(JsonNode memory) {
        remembered = Optional.ofNullable(memory.get("file")).filter(JsonNode::isString).map(file -> Path.of(file
                .asString()));
        x.set(place(memory, "x", 0));
        y.set(place(memory, "y", 1));
    }

    private static int place(JsonNode memory, String name, int otherwise) {
        var place = memory.get(name);
        return place != null && place.isInt() && place.intValue() >= 0 ? place.intValue() : otherwise;
    }

    @Override
    public void close() {
        subscriptions.close();
        inspector.ifMade(SweepInspector::close);
        view.ifMade(SweepView::close);
        figure.close();
        model.close();
    }
}
