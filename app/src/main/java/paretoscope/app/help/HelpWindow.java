package paretoscope.app.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.feature.ViewFeature;

/// Help in a window beside the program's.
public final class HelpWindow {
    private final DialogWindow windows;
    private final Supplier<Window> owner;

    public HelpWindow(DialogWindow windows, Supplier<Window> owner) {
        this.windows = windows;
        this.owner = owner;
    }

    /// Help on the view in front, and on every other.
    public List<Command> commands(List<ViewFeature> views, Supplier<ViewFeature> shown) {
        var commands = new ArrayList<Command>();
        commands.add(Command.of("Help on this view", () -> show(views, shown.get())).icon(Feather.HELP_CIRCLE)
                .shortcut("F1"));
        views.stream().filter(view -> HelpPage.of(view.id()).isPresent())
                .forEach(view -> commands.add(Command.of("Help: " + view.title(), () -> show(views, view))));
        return commands;
    }

    private void show(List<ViewFeature> views, ViewFeature on) {
        var pages = views.stream().map(ViewFeature::id).map(HelpPage::of).flatMap(Optional::stream).toList();
        if (pages.isEmpty()) {
            return;
        }
        var body = new DialogBody("Help",
                new HelpView(pages, HelpPage.of(on.id()).orElse(pages.getFirst())));
        body.dismiss("Close").setDefaultButton(true);
        body.setPrefSize(720, 640);
        windows.showBeside(owner.get(), "Help – Paretoscope", body);
    }
}
