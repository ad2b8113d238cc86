package paretoscope.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.editing.EditingFeature;
import paretoscope.app.export.ExportFeature;
import paretoscope.app.feature.Once;
import paretoscope.app.feature.ViewFeature;
import paretoscope.app.imports.ImportFeature;
import paretoscope.app.items.ItemsFeature;
import paretoscope.app.messages.Message;
import paretoscope.app.shell.SampleResults;
import paretoscope.app.sources.SourcesView;
import paretoscope.app.tool.Tool;

/// What can be done with a project, menu by menu.
public final class DeskCommands {
    private static final int MOST_SHORTCUTS = 9;

    private final Desk desk;
    private final Services services;
    private final Once<SourcesView> sourcesView;
    private final Offers offers;

    /// The features that offer something without a view of their own.
    record Offers(EditingFeature editing, ImportFeature imports, ExportFeature export, ItemsFeature items) {}

    DeskCommands(Desk desk, Services services, Once<SourcesView> sourcesView, Offers offers) {
        this.desk = desk;
        this.services = services;
        this.sourcesView = sourcesView;
        this.offers = offers;
    }

    public List<Command> file() {
        return offers.editing().fileCommands();
    }

    public List<Command> imports() {
        return offers.imports().commands();
    }

    public List<Command> export() {
        return offers.export().commands();
    }

    public List<MenuItem> history() {
        return offers.editing().historyItems();
    }

    public List<Command> edit() {
        var commands = new ArrayList<>(ofSelection());
        commands.addAll(offers.editing().commands());
        return commands;
    }

    /// What can be done with the configurations that are picked.
    List<Command> ofSelection() {
        return List.of(Command.of("Edit configuration…", this::editConfiguration).icon(Feather.EDIT_2).shortcut("F2"),
                offers.items().command(),
                Command.of("Select nothing", desk.selection()::clear).shortcut("Shortcut+Shift+A"));
    }

    public List<Command> view() {
        return List.of(Command.of("Search", () -> sourcesView.get().focusSearch()).shortcut("Shortcut+F"),
                Command.of("Show everything", desk.sources()::showEverything));
    }

    /// The views, then what each of them can do, group by group.
    public List<List<Command>> analyse() {
        var views = desk.views();
        var groups = new ArrayList<List<Command>>();
        groups.add(IntStream.range(0, views.size()).mapToObj(place -> bringing(views.get(place), place)).toList());
        views.stream().map(ViewFeature::commands).filter(commands -> !commands.isEmpty()).forEach(groups::add);
        groups.add(desk.tools().stream().map(Tool::command).toList());
        return groups;
    }

    private Command bringing(ViewFeature view, int place) {
        var command = Command.of(view.title(), () -> desk.show(view)).icon(view.icon());
        return place < MOST_SHORTCUTS ? command.shortcut("Shortcut+" + (place + 1)) : command;
    }

    /// The help pages, the one of the view in front first.
    public List<Command> help() {
        return desk.help().commands(() -> desk.shown().id());
    }

    /// Imports the example that comes with the program.
    public void importExample() {
        SampleResults.firstExample().ifPresentOrElse(example -> offers.imports().take(List.of(example)),
                () -> services.messages().post(Message.warning("The examples are not beside the program.")));
    }

    private void editConfiguration() {
        desk.table().viewModel().lastPicked().ifPresentOrElse(
                row -> offers.editing().edit(services.owner().get(), row.content().configuration(row.index()),
                        row.content().says(row.index())),
                () -> services.messages().post(
                        Message.info("Select a configuration first, in the chart or in the table.")));
    }
}
