package paretoscope.app.preferences;

import java.util.function.Supplier;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.theme.Look;
import paretoscope.app.theme.ThemeChoice;

/// Preferences for the window: the dialog, and theme and text size put into force.
public final class PreferencesFeature implements AutoCloseable {
    private final CurrentPreferences current;
    private final PreferencesDialog dialog;
    private final Supplier<Window> owner;
    private final Look look;
    private final Subscription dressing;

    /// @param owner the window dialogs belong to when they open
    public PreferencesFeature(CurrentPreferences current, Look look, DialogWindow windows, Supplier<Window> owner) {
        this.current = current;
        this.owner = owner;
        this.look = look;
        dialog = new PreferencesDialog(current, windows);
        dressing = current.property()
                .subscribe(now -> look.change(now.theme().resolve(), now.fontSize()));
    }

    public Command command() {
        return Command.of("Preferences…", () -> dialog.show(owner.get())).icon(Feather.SETTINGS)
                .shortcut("Shortcut+Comma");
    }

    /// From light to dark and back.
    public Command switchTheme() {
        return Command.of("Switch light and dark",
                () -> current.change(all -> all.withTheme(ThemeChoice.of(look.theme().other())))).icon(Feather.MOON);
    }

    @Override
    public void close() {
        dressing.unsubscribe();
    }
}
