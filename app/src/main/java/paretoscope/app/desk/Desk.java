package paretoscope.app.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import paretoscope.app.costofpass.CostOfPassFeature;
import paretoscope.app.costs.CostsTool;
import paretoscope.app.editing.EditingFeature;
import paretoscope.app.export.ExportFeature;
import paretoscope.app.feature.Once;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.feature.ViewFeature;
import paretoscope.app.front.FrontFeature;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.help.HelpWindow;
import paretoscope.app.imports.ImportFeature;
import paretoscope.app.items.ItemsFeature;
import paretoscope.app.joins.JoinsTool;
import paretoscope.app.portfolio.PortfolioFeature;
import paretoscope.app.prices.PricesTool;
import paretoscope.app.screen.HeldBack;
import paretoscope.app.screen.ProjectChanges;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.selection.Selection;
import paretoscope.app.session.ViewState;
import paretoscope.app.shell.Invitation;
import paretoscope.app.shell.ProjectScreen;
import paretoscope.app.simulated.SimulatedPoints;
import paretoscope.app.sources.SourcesView;
import paretoscope.app.sources.SourcesViewModel;
import paretoscope.app.sweep.SweepFeature;
import paretoscope.app.table.TableFeature;
import paretoscope.app.techniques.TechniquesFeature;
import paretoscope.app.tool.Tool;
import paretoscope.app.tool.ToolContext;
import paretoscope.store.Scope;
import paretoscope.views.Project;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One open project with all its features, laid out on a screen and connected with each other. Closed with the project.
public final class Desk implements AutoCloseable {
    private final Project project;
    private final Services services;
    /// Where everything but the front is asked.
    private final HeldBack questions;
    private final Selection selection = new Selection();
    private final SourcesViewModel sources;
    private final Once<SourcesView> sourcesView;
    private final FrontFeature front;
    private final SweepFeature sweep;
    private final TableFeature table;
    private final List<ViewFeature> views;
    private final Consumer<Path> open;
    private final EditingFeature editing;
    private final ImportFeature imports;
    private final ExportFeature export;
    private final ItemsFeature items;
    private final PricesTool prices;
    private final List<Tool> tools;
    private final HelpWindow help;
    private final ProjectScreen screen;
    private final DeskCommands commands;
    private final Subscriptions subscriptions = new Subscriptions();
    private final List<Runnable> afterFurnishing = new ArrayList<>();
    private boolean isFurnished;

    /// @param before what was looked at when the project was open last
    /// @param open shows another workspace in place of this one
    public Desk(Project project, Services services, ViewState before, Consumer<Path> open) {
        this.project = project;
        this.services = services;
        this.open = open;
        var ui = services.ui();
        questions = new HeldBack(services.questions());
        var messages = services.messages();
        sources = new SourcesViewModel(project, questions, ui, messages);
        // Before the views, which may take long: sources come first where there were none.
        subscriptions.add(ProjectChanges.subscribe(project, () -> ui.run(sources::reload)));
        sources.choose(before.choice());
        sourcesView = Once.of(() -> new SourcesView(sources, imports()::changeMapping));
        var context = new ViewContext(project, questions, ui, selection, services.look().themeProperty(), messages,
                services.preferences(), new SimulatedPoints());
        front = new FrontFeature(context.answeredIn(services.questions()));
        table = new TableFeature(context);
        sweep = new SweepFeature(context, services.jobs(), services.folders(), services.windows(), services.owner());
        views = List.of(front, new CostOfPassFeature(context), new PortfolioFeature(context),
                new TechniquesFeature(context), sweep, table);
        editing = new EditingFeature(project, services.jobs(), services.edits(), ui, messages,
                services.preferences(), services.windows(), services.owner(), open);
        imports = new ImportFeature(project, services.jobs(), ui, messages, services.preferences(),
                services.folders(), services.windows(), services.owner());
        export = new ExportFeature(services.jobs(), questions, ui, messages, services.preferences(),
                services.windows(), services.owner(), () -> shown().figure());
        items = new ItemsFeature(project, questions, ui, selection, services.preferences(), services.windows(),
                services.owner(), this::itemsAsked);
        var tooling = new ToolContext(project, questions, services.edits(), ui, messages, services.windows(),
                services.owner(), this::explain);
        prices = new PricesTool(tooling, front.viewModel());
        front.beside("Prices", prices::section);
        tools = List.of(prices, new CostsTool(tooling, front.viewModel()), new JoinsTool(tooling));
        help = new HelpWindow(services.windows(), services.owner(),
                Stream.concat(views.stream().map(ViewFeature::id), tools.stream().map(Tool::id)).toList());
        screen = new ProjectScreen(views, table, this::invitation, before.panels());
        commands = new DeskCommands(this, services, sourcesView,
                new DeskCommands.Offers(editing, imports, export, items));
        restore(before);
        connect();
    }

    private ImportFeature imports() {
        return imports;
    }

    private void explain(String topic) {
        help.show(topic);
    }

    private Invitation invitation() {
        return new Invitation(() -> commands.imports().getFirst().run().run(), () -> commands.importExample(),
                () -> show("sweep"));
    }

    private void restore(ViewState before) {
        for (var view : views) {
            Optional.ofNullable(before.views().get(view.id())).ifPresent(view::restore);
        }
        selection.set(before.selection());
        show(before.view());
    }

    private void connect() {
        subscriptions.add(sources.choiceProperty().subscribe(_ -> {
            views.forEach(view -> view.look(scope()));
        }));
        subscriptions.add(sources.emptyProperty().subscribe(screen::invite));
        subscriptions.add(screen.shownProperty().subscribe((before, now) -> {
            before.detach();
            now.attach();
        }));
        shown().attach();
        sources.reload();
        subscriptions.add(services.afterwards().take(this::hasAnswered, furnishing()));
    }

    /// What the first picture does not wait for, one step in a frame. The first step changes little, because its frame waits for
    /// the painting of the picture, and whatever takes long would keep that from the screen.
    private List<Runnable> furnishing() {
        var steps = new ArrayList<Runnable>();
        steps.add(() -> subscriptions.add(screen.shownProperty().flatMap(ViewFeature::statusProperty)
                .subscribe(services.status()::summarise)));
        steps.add(questions::letGo);
        steps.addAll(screen.furnishing(sourcesView));
        steps.add(() -> views.forEach(view -> view.offer(commands.ofSelection())));
        steps.add(imports::resumeWatching);
        steps.add(() -> {
            afterFurnishing.forEach(Runnable::run);
            isFurnished = true;
        });
        return steps;
    }

    /// Whether the first picture stands, or will not come, or is another view's.
    private boolean hasAnswered() {
        return shown() != front || !front.viewModel().busyProperty().get();
    }

    /// Does something more after everything that the first picture does not wait for; at once where that is done.
    public void whenFurnished(Runnable then) {
        if (isFurnished) {
            then.run();
        } else {
            afterFurnishing.add(then);
        }
    }

    /// Whether everything around the first picture is there too.
    public boolean isFurnished() {
        return isFurnished;
    }

    private Scope scope() {
        return sources.choiceProperty().get().within(Scope.all());
    }

    public Project project() {
        return project;
    }

    /// Everything between the menus and the status bar.
    public Region screen() {
        return screen;
    }

    public FrontViewModel front() {
        return front.viewModel();
    }

    public PricesTool prices() {
        return prices;
    }

    /// The tools with windows of their own.
    public List<Tool> tools() {
        return tools;
    }

    TableFeature table() {
        return table;
    }

    /// The pages about views and tools.
    public HelpWindow help() {
        return help;
    }

    public SweepFeature sweep() {
        return sweep;
    }

    public SourcesViewModel sources() {
        return sources;
    }

    public Selection selection() {
        return selection;
    }

    /// All views, in the order of their tabs.
    public List<ViewFeature> views() {
        return views;
    }

    /// The view in front.
    public ViewFeature shown() {
        return screen.shownProperty().get();
    }

    void show(ViewFeature view) {
        screen.show(view);
    }

    /// Brings a view to the front by its name; nothing happens when there is none of that name.
    public void show(String id) {
        views.stream().filter(view -> view.id().equals(id)).forEach(screen::show);
    }

    /// What is looked at now, to be kept for the next time.
    public ViewState state() {
        var memories = new HashMap<String, ObjectNode>();
        for (var view : views) {
            var memory = JsonNodeFactory.instance.objectNode();
            view.remember(memory);
            memories.put(view.id(), memory);
        }
        return new ViewState(sources.choiceProperty().get(), List.copyOf(selection.labels()), screen.panels(),
                shown().id(), memories);
    }

    /// Opens what was named or dropped: results are imported, asking where needed; a sweep comes to the front, a figure into
    /// the export window; a workspace takes the place of this one.
    public void take(List<Path> named) {
        var files = NamedFiles.of(named);
        imports.take(files.results());
        files.figures().forEach(export::open);
        files.sweeps().stream().findFirst().ifPresent(file -> {
            sweep.open(file);
            screen.show(sweep);
        });
        files.workspaces().stream().findFirst().ifPresent(open);
    }

    /// What the menus offer.
    public DeskCommands commands() {
        return commands;
    }

    private ItemsFeature.Asked itemsAsked() {
        var found = front.viewModel().found();
        return new ItemsFeature.Asked(scope(),
                found.map(front -> front.result().objectives().get(front.quality()).name()).orElse(""),
                found.map(front -> front.result().objectives().get(front.cost()).name()));
    }

    /// Lets go of the project's views; the project itself stays open.
    @Override
    public void close() {
        subscriptions.close();
        sourcesView.ifMade(SourcesView::detach);
        sources.close();
        imports.close();
        editing.close();
        prices.close();
        views.forEach(ViewFeature::close);
    }
}
