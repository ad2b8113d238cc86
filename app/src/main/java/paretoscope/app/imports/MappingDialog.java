package paretoscope.app.imports;

import java.util.concurrent.CompletableFuture;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import paretoscope.app.dialog.DialogBody;

/// The dialog that asks how a table is to be read.
final class MappingDialog {
    private MappingDialog() {}

    /// @param others how many more files wait behind this one
    /// @param decision completed with what the user decides; closing the window cancels
    static DialogBody body(MappingViewModel mapping, int others, CompletableFuture<MappingDecision> decision) {
        var body = new DialogBody("How is " + mapping.sample().file() + " to be read?", new MappingView(mapping));
        body.explained("Each column has a role. The program has guessed from names and values; change what is wrong.");
        var remember = new CheckBox("Read tables with these columns alike from now on");
        remember.selectedProperty().bindBidirectional(mapping.rememberProperty());
        var reset = new Hyperlink("Back to the guesses");
        reset.setOnAction(_ -> mapping.reset());
        body.corner(remember).corner(reset);
        body.dismiss("Cancel");
        if (others > 0) {
            var leaveOut = body.button("Leave this file out",
                    () -> end(body, decision, new MappingDecision.LeaveOut()));
            leaveOut.setTooltip(new Tooltip(others == 1 ? "One more file waits." : others + " more files wait."));
        }
        body.primary("Import", () -> end(body, decision,
                new MappingDecision.Read(mapping.mapping(), mapping.rememberProperty().get())));
        body.onClosed(() -> decision.complete(new MappingDecision.Cancel()));
        return body;
    }

    private static void end(DialogBody body, CompletableFuture<MappingDecision> decision, MappingDecision made) {
        decision.complete(made);
        body.close();
    }
}
