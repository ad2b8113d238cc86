package paretoscope.app.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.feature.Once;

/// Help in a window beside the program's: a page for each view and each tool that has one.
public final class HelpWindow {
    private final DialogWindow windows;
    private final Supplier<Window> owner;
    private final Once<SequencedMap<String, HelpPage>> pages;

    /// @param topics the names of views and tools, in the order of their pages
    public HelpWindow(DialogWindow windows, Supplier<Window> owner, List<String> topics) {
        this.windows = windows;
        this.owner = owner;
        pages = Once.of(() -> read(topics));
    }

    private static SequencedMap<String, HelpPage> read(List<String> topics) {
        var pages = new LinkedHashMap<String, HelpPage>();
        topics.forEach(topic -> HelpPage.of(topic).ifPresent(page -> pages.put(topic, page)));
        return pages;
    }

    /// Help on what is in front, and on everything else.
    ///
    /// @param front the name of the view in front
    public List<Command> commands(Supplier<String> front) {
        var commands = new ArrayList<Command>();
        commands.add(Command.of("Help on this view", () -> show(front.get())).icon(Feather.HELP_CIRCLE)
                .shortcut("F1"));
        pages.get().forEach((topic, page) -> commands.add(Command.of("Help: " + page.title(), () -> show(topic))));
        return commands;
    }

    /// Opens the page of a view or a tool; the first page where it has none.
    public void show(String topic) {
        windows.showBeside(owner.get(), "Help – Paretoscope", body(topic));
    }

    /// The window's content with a page in front.
    public DialogBody body(String topic) {
        var all = pages.get();
        var body = new DialogBody("Help",
                new HelpView(List.copyOf(all.values()), all.getOrDefault(topic, all.firstEntry().getValue())));
        body.dismiss("Close").setDefaultButton(true);
        body.setPrefSize(760, 640);
        return body;
    }
}
