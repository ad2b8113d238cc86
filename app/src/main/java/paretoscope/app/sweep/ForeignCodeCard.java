package paretoscope.app.sweep;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import paretoscope.app.sweep.model.TrustModel;
import paretoscope.views.sweep.ForeignCode;

/// Shows the program that a sweep would run, and runs nothing until the user agrees.
final class ForeignCodeCard extends VBox {
    private final Label where = new Label();
    private final TextArea what = new TextArea();

    ForeignCodeCard(TrustModel trust) {
        setId("sweep-trust");
        getStyleClass().add("sweep-trust");
        var heading = new Label("This sweep runs a program of its author's");
        heading.getStyleClass().add("section-heading");
        where.setWrapText(true);
        what.setEditable(false);
        what.setWrapText(true);
        what.setPrefRowCount(2);
        what.setAccessibleText("The program that would be run");
        var agree = new Button("Run it, now and from now on");
        agree.setId("sweep-agree");
        agree.setOnAction(_ -> trust.agree());
        var refuse = new Button("Do not run it");
        refuse.setId("sweep-refuse");
        refuse.setOnAction(_ -> trust.refuse());
        var buttons = new HBox(agree, refuse);
        buttons.getStyleClass().add("sweep-bar");
        getChildren().addAll(heading, what, where, buttons);
        show(Optional.empty());
    }

    void show(Optional<ForeignCode> code) {
        setVisible(code.isPresent());
        setManaged(code.isPresent());
        code.ifPresent(asked -> {
            what.setText(asked.what());
            where.setText("It would be run in " + asked.where() + " with all you may do on this machine. Agree only if "
                    + "you know what it does; another program, or another text of its file, is asked about again.");
        });
    }
}
