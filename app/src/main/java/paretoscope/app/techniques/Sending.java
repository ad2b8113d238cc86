package paretoscope.app.techniques;

import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;

/// What puts simulated points on the front view, and what takes them off.
record Sending(Command send, Command clear) {
    static Sending of(TechniquesViewModel model) {
        var points = model.simulated().pointsProperty();
        return new Sending(
                Command.of("Send picked points to the front", model::send).icon(Feather.CORNER_LEFT_UP)
                        .when(model.canSend()),
                Command.of("Take simulated points off the front", model.simulated()::clear)
                        .when(Bindings.createBooleanBinding(() -> !points.get().isEmpty(), points)));
    }
}
