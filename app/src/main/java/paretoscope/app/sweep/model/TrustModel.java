package paretoscope.app.sweep.model;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.views.sweep.Agreements;
import paretoscope.views.sweep.ForeignCode;
import paretoscope.views.sweep.SweepTrouble;

/// Whether a program that a sweep's author wrote may run: nobody runs it before the user has seen it and agreed.
public final class TrustModel {
    private final Agreements agreements;
    private final Consumer<String> trouble;
    private final ReadOnlyObjectWrapper<Optional<ForeignCode>> question = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private Runnable agreed = () -> {};

    TrustModel(Agreements agreements, Consumer<String> trouble) {
        this.agreements = agreements;
        this.trouble = trouble;
    }

    /// The program that the sweep would run, which the user has to agree to first.
    public ReadOnlyObjectProperty<Optional<ForeignCode>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// Goes on at once where nothing foreign would run or the user has agreed to it before; else when they do.
    void ask(SweepSpec spec, Runnable then) {
        try {
            var foreign = ForeignCode.in(spec).filter(code -> !agreements.cover(code));
            agreed = then;
            question.set(foreign);
            if (foreign.isEmpty()) {
                then.run();
            }
        } catch (SweepTrouble wrong) {
            trouble.accept(wrong.getMessage());
        }
    }

    /// The user has seen the program and wants it run, now and from now on.
    public void agree() {
        question.get().ifPresent(code -> {
            try {
                agreements.add(code);
                question.set(Optional.empty());
                agreed.run();
            } catch (IOException failed) {
                trouble.accept("The agreement could not be remembered: " + failed.getMessage() + ".");
            }
        });
    }

    /// The user does not want the program run.
    public void refuse() {
        question.set(Optional.empty());
    }
}
