package paretoscope.app.commands;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;

/// Something the user can do: what menus, buttons and shortcuts have in common.
///
/// @param label as it stands in a menu
/// @param icon beside it, where there is one
/// @param shortcut as [javafx.scene.input.KeyCombination] spells it: `Shortcut+O`
/// @param possible whether it can be done now
public record Command(String label, Optional<Ikon> icon, Optional<String> shortcut, ObservableBooleanValue possible,
        Runnable run) {
    /// A command that can always be given.
    public static Command of(String label, Runnable run) {
        return new Command(label, Optional.empty(), Optional.empty(),
                new ReadOnlyBooleanWrapper(true).getReadOnlyProperty(), run);
    }

    public Command icon(Ikon symbol) {
        return new Command(label, Optional.of(symbol), shortcut, possible, run);
    }

    public Command shortcut(String keys) {
        return new Command(label, icon, Optional.of(keys), possible, run);
    }

    public Command when(ObservableBooleanValue condition) {
        return new Command(label, icon, shortcut, condition, run);
    }
}
