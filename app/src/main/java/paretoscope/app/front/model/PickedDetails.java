package paretoscope.app.front.model;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.LatestAnswer.Answer;
import paretoscope.app.screen.UiThread;

/// The details of the configurations that are picked, found in the background; those of the latest pick count.
final class PickedDetails implements AutoCloseable {
    private final ReadOnlyObjectWrapper<List<PointDetails>> details = new ReadOnlyObjectWrapper<>(this, "details",
            List.of());
    private final LatestAnswer<DetailsReader.Asked, List<PointDetails>> looking;
    private final Consumer<Exception> failed;

    /// @param failed is told why details cannot be read
    PickedDetails(DetailsReader reader, Executor background, UiThread ui, Consumer<Exception> failed) {
        this.failed = failed;
        looking = new LatestAnswer<>(background, ui, reader::read, this::take);
    }

    /// The latest pick first.
    ReadOnlyObjectProperty<List<PointDetails>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    void of(DetailsReader.Asked picked) {
        looking.ask(picked);
    }

    /// Nothing is picked.
    void none() {
        looking.close();
        details.set(List.of());
    }

    @Override
    public void close() {
        looking.close();
    }

    private void take(Answer<List<PointDetails>> came) {
        switch (came) {
            case Answer.Pending<List<PointDetails>> _ -> {
            }
            case Answer.Found<List<PointDetails>>(List<PointDetails> read) -> details.set(read);
            case Answer.Failed<List<PointDetails>>(Exception reason) -> {
                details.set(List.of());
                failed.accept(reason);
            }
        }
    }
}
