package paretoscope.app.sweep.designer;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import paretoscope.app.figures.FigurePane;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.sweep.design.DesignerModel;
import paretoscope.app.sweep.design.SweepSize;
import paretoscope.merge.sweep.SweepProblem;

/// The form of a sweep over a line that says what the sweep as a whole comes to, or what is wrong with it.
final class DesignerView extends BorderPane implements AutoCloseable {
    private final Fields fields;
    private final ScrollPane scroll = new ScrollPane();
    private final Label verdict = new Label();
    private final Subscriptions subscriptions = new Subscriptions();
    private DesignerForm form;

    DesignerView(Fields fields) {
        this.fields = fields;
        var model = fields.model();
        getStylesheets().add(FigurePane.sheet());
        getStyleClass().add("designer");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("form-scroll", "edge-to-edge");
        verdict.setId("designer-verdict");
        verdict.setWrapText(true);
        verdict.getStyleClass().add("designer-verdict");
        form = new DesignerForm(fields);
        setCenter(scroll);
        setBottom(verdict);
        subscriptions.add(model.filledProperty().subscribe(_ -> fill()));
        subscriptions.add(model.checkProperty().subscribe(_ -> look()));
        subscriptions.add(model.devicesProperty().subscribe(_ -> form.showDevices()));
        subscriptions.add(model.objectionProperty().subscribe(_ -> look()));
    }

    private void fill() {
        double before = scroll.getVvalue();
        fields.forget();
        form = new DesignerForm(fields);
        scroll.setContent(form);
        scroll.layout();
        scroll.setVvalue(before);
        look();
    }

    private void look() {
        fields.look();
        var model = fields.model();
        var check = model.checkProperty().get();
        var whole = check.problems().stream().filter(problem -> problem.path().equals("$")).map(SweepProblem::sentence)
                .collect(Collectors.joining(" "));
        var wrong = model.objectionProperty().get().orElse(whole);
        verdict.setText(wrong.isEmpty()
                ? check.spec().map(spec -> SweepSize.of(spec).sentence()).orElse("What is marked in red is missing or "
                        + "wrong.")
                : wrong);
        verdict.pseudoClassStateChanged(Styles.STATE_DANGER, !wrong.isEmpty());
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
