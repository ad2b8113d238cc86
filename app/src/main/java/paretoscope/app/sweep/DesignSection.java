package paretoscope.app.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.inspector.PickBox;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.sweep.model.SweepEdit;
import paretoscope.app.sweep.model.SweepPhase;
import paretoscope.app.sweep.model.SweepViewModel;
import paretoscope.merge.design.Design;
import paretoscope.merge.search.Search;
import paretoscope.merge.sweep.BackendSpec;
import paretoscope.merge.sweep.Budget;
import paretoscope.merge.sweep.SweepSpec;

/// What the sweep asks for and what it will cost; can be changed while nothing runs.
final class DesignSection extends VBox {
    private static final int MOST = 100_000;

    private final SweepViewModel model;
    private final Label facts = new Label();
    private final PickBox<Design> design = new PickBox<>("Sampling design",
            picked -> change(edit -> edit.design(picked)));
    private final Spinner<Integer> evaluations = new Spinner<>(1, MOST, 1);
    private final Spinner<Integer> reevaluations = new Spinner<>(0, MOST, 0);
    private final PickBox<Search> search = new PickBox<>("Search", picked -> change(edit -> edit.search(picked)));
    private final PickBox<BackendSpec.Kind> backend = new PickBox<>("Backend", picked -> change(edit -> edit.backend(
            on(edit.spec().backend(), picked))));
    private final TextField price = new TextField();
    private final Label forecast = new Label();
    private final Button tryOne = new Button("Evaluate one, to know");
    private final List<Node> inputs = List.of(design, evaluations, reevaluations, search, backend, price);
    private boolean filling;

    DesignSection(SweepViewModel model, Subscriptions subscriptions) {
        this.model = model;
        getStyleClass().add("section-body");
        facts.setWrapText(true);
        facts.setId("sweep-facts");
        forecast.setWrapText(true);
        forecast.setId("sweep-forecast");
        for (var spinner : List.of(evaluations, reevaluations)) {
            spinner.setEditable(true);
            spinner.setMaxWidth(Double.MAX_VALUE);
            spinner.valueProperty().subscribe((_, _) -> budget());
        }
        price.setPromptText("not known");
        price.setOnAction(_ -> priced());
        tryOne.setOnAction(_ -> model.tryOne());
        getChildren().addAll(facts, Inspector.field("Design", design), Inspector.field("Evaluations", evaluations),
                Inspector.field("Re-evaluations of the predicted front", reevaluations), Inspector.field("Search",
                        search),
                Inspector.field("Runs", backend), Inspector.field("Dollars an hour of a device", price), forecast,
                tryOne);
        subscriptions.add(model.specProperty().subscribe(this::show));
        subscriptions.add(model.forecastProperty().subscribe(_ -> forecast()));
        subscriptions.add(model.phaseProperty().subscribe(_ -> forecast()));
    }

    private void show(Optional<SweepSpec> spec) {
        filling = true;
        facts.setText(spec.map(DesignSection::facts).orElse("Open a sweep to see what it asks for."));
        spec.ifPresent(now -> {
            design.fill(options(List.of(now.design(), new Design.Sobol(), new Design.LatinHypercube(),
                    new Design.Corners()), Design::name), now.design());
            evaluations.getValueFactory().setValue(now.budget().evaluations());
            reevaluations.getValueFactory().setValue(now.budget().reevaluations());
            search.fill(options(searches(now), Search::name), now.search());
            backend.fill(options(List.of(BackendSpec.Kind.values()), BackendSpec.Kind::code), now.backend().kind());
            price.setText(now.backend().usdPerHour().isPresent()
                    ? Double.toString(now.backend().usdPerHour().getAsDouble())
                    : "");
        });
        filling = false;
    }

    private static List<Search> searches(SweepSpec spec) {
        var searches = new ArrayList<Search>(List.of(spec.search(), new Search.Amortised(), Search.Bayesian.PUBLISHED));
        if (spec.models().size() == spec.tasks().size() && spec.models().size() > 1) {
            searches.add(new Search.Nested());
        }
        return searches;
    }

    /// One of each name, the first of them.
    private static <T> List<Option<T>> options(List<T> values, Function<T, String> name) {
        var options = new ArrayList<Option<T>>();
        for (var value : values) {
            if (options.stream().noneMatch(option -> option.text().equals(name.apply(value)))) {
                options.add(new Option<>(value, name.apply(value)));
            }
        }
        return List.copyOf(options);
    }

    private static String facts(SweepSpec spec) {
        var models = spec.models().stream().map(model -> model.name()).collect(Collectors.joining(", "));
        var tasks = spec.tasks().stream().map(task -> task.name() + " (" + task.metric().name() + ")")
                .collect(Collectors
                        .joining(", "));
        return spec.name() + ": " + models + " merged into " + spec.base() + " by " + spec.method().name()
                + ", evaluated on " + tasks + ".";
    }

    private void forecast() {
        var phase = model.phaseProperty().get();
        forecast.setText(phase == SweepPhase.RUNNING || phase == SweepPhase.PAUSED
                ? "It can be changed once it is stopped."
                : model.forecastProperty().get().map(SweepWords::forecast).orElse(""));
        boolean unknown = model.forecastProperty().get().filter(now -> now.cost().isEmpty()).isPresent();
        boolean ready = phase == SweepPhase.READY;
        tryOne.setVisible(unknown && ready);
        tryOne.setManaged(unknown && ready);
        inputs.forEach(input -> input.setDisable(!ready && phase != SweepPhase.COMPLETE));
    }

    private void budget() {
        var evaluated = evaluations.getValue();
        var again = reevaluations.getValue();
        if (evaluated != null && again != null) {
            change(edit -> edit.budget(new Budget(evaluated, again)));
        }
    }

    private void priced() {
        var text = price.getText().strip();
        try {
            var usd = text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
            change(edit -> edit.backend(new BackendSpec(edit.spec().backend().kind(), edit.spec().backend().devices(),
                    edit.spec().backend().limit(), usd)));
        } catch (IllegalArgumentException noPrice) {
            show(model.specProperty().get());
        }
    }

    private static BackendSpec on(BackendSpec before, BackendSpec.Kind kind) {
        return new BackendSpec(kind, before.devices(), before.limit(), before.usdPerHour());
    }

    private void change(Function<SweepEdit, SweepSpec> edit) {
        model.specProperty().get().filter(_ -> !filling).ifPresent(now -> {
            var changed = edit.apply(new SweepEdit(now));
            if (!Objects.equals(changed, now)) {
                model.change(changed);
            }
        });
    }
}
