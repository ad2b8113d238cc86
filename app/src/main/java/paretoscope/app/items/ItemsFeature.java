package paretoscope.app.items;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.preferences.Preferences;
import paretoscope.app.screen.UiThread;
import paretoscope.app.selection.Selection;
import paretoscope.store.Scope;
import paretoscope.views.Project;

/// From two selected configurations to the items on which they disagree.
public final class ItemsFeature {
    private final Project project;
    private final Executor background;
    private final UiThread ui;
    private final Selection selection;
    private final CurrentPreferences preferences;
    private final DialogWindow windows;
    private final Supplier<Window> owner;
    private final Supplier<Asked> asked;

    /// What the user looks at.
    ///
    /// @param quality by which to compare, if it is known per item
    public record Asked(Scope scope, String quality, Optional<String> cost) {}

    /// @param owner the window the others belong to
    /// @param asked the runs and metrics that are looked at, asked at each comparison
    public ItemsFeature(Project project, Executor background, UiThread ui, Selection selection,
            CurrentPreferences preferences, DialogWindow windows, Supplier<Window> owner, Supplier<Asked> asked) {
        this.project = project;
        this.background = background;
        this.ui = ui;
        this.selection = selection;
        this.preferences = preferences;
        this.windows = windows;
        this.owner = owner;
        this.asked = asked;
    }

    /// Compare items; possible while two configurations are selected.
    public Command command() {
        return Command.of("Compare items", this::compare).icon(Feather.COLUMNS).shortcut("Shortcut+D")
                .when(Bindings.createBooleanBinding(() -> selection.labels().size() == 2, selection.labelsProperty()));
    }

    private void compare() {
        var labels = List.copyOf(selection.labels());
        if (labels.size() != 2) {
            return;
        }
        var question = asked.get();
        var a = labels.getFirst();
        var b = labels.getLast();
        var items = new ItemsViewModel(a, b, cancellation -> project.items().compare(question.scope(), a, b,
                question.quality(), question.cost(), cancellation), background, ui);
        var body = body(items, preferences.get());
        body.onClosed(items::close);
        windows.showBeside(owner.get(), a + " and " + b, body);
    }

    static DialogBody body(ItemsViewModel items, Preferences preferences) {
        var body = new DialogBody(items.a() + " and " + items.b(),
                new ItemsView(items, preferences.values()));
        body.dismiss("Close");
        return body;
    }
}
