package paretoscope.app.screen;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.util.Subscription;

/// When work is done that can wait until there is something to look at.
@FunctionalInterface
public interface Afterwards {
    /// Waits for nothing.
    Afterwards AT_ONCE = (_, steps) -> {
        steps.forEach(Runnable::run);
        return Subscription.EMPTY;
    };

    /// Does the steps one after the other on the window's thread, which lives in between.
    ///
    /// @param ready whether there is something to look at
    /// @return lets go of the steps that are left
    Subscription take(BooleanSupplier ready, List<Runnable> steps);
}
