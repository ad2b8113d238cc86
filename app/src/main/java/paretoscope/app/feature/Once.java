package paretoscope.app.feature;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first asked for, such as the panels of a view whose tab may never be opened. Used on
/// the window's thread.
///
/// @param <T> what is made
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    private Once(Supplier<T> making) {
        this.making = making;
    }

    public static <T> Once<T> of(Supplier<T> making) {
        return new Once<>(making);
    }

    @Override
    public T get() {
        var now = made == null ? making.get() : made;
        made = now;
        return now;
    }

    /// Does something with it if it was made.
    public void ifMade(Consumer<? super T> then) {
        Optional.ofNullable(made).ifPresent(then);
    }
}
