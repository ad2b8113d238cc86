package paretoscope.app.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import paretoscope.app.desk.Desk;
import paretoscope.app.feature.ViewFeature;
import paretoscope.app.sweep.SweepFeature;
import paretoscope.app.tool.Tool;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Which pictures are taken: every page of every view with results that suit it, what the scenes beside the program set up, the
/// front with something picked and with simulated points, the sweep when it is finished, every page of every tool, the help, and the window of an empty
/// project.
final class PicturePlan {
    private static final String SCENES = "/paretoscope/app/scenes.json";
    private static final int MOST_SIMULATED = 3;

    private final ShownResults results;
    private final Desk empty;
    private final List<Picture> pictures = new ArrayList<>();

    private PicturePlan(ShownResults results, Desk empty) {
        this.results = results;
        this.empty = empty;
    }

    /// @param empty a desk without results, which knows what there is
    static List<Picture> of(ShownResults results, Desk empty) {
        var plan = new PicturePlan(results, empty);
        empty.views().forEach(plan::add);
        plan.addScenes();
        plan.addSpecials();
        plan.addTools();
        return plan.pictures;
    }

    private void add(ViewFeature view) {
        Picture.Results shown = () -> results.suiting(view.example());
        if (view.pages().isEmpty()) {
            pictures.add(Picture.of(view.id(), shown, desk -> desk.show(view.id())));
        }
        for (var page : view.pages()) {
            pictures.add(Picture.of(view.id() + "-" + page, shown, desk -> remind(desk, view.id(),
                    JsonNodeFactory.instance.objectNode().put("page", page))));
        }
    }

    /// A scene is what a view remembers.
    private void addScenes() {
        for (var scene : scenes()) {
            var view = scene.path("view").asString();
            var example = scene.path("example").asString(
                    empty.views().stream().filter(one -> one.id().equals(view)).findFirst().orElseThrow().example());
            pictures.add(Picture.of(scene.path("picture").asString(), () -> results.suiting(example),
                    desk -> remind(desk, view, scene.path("memory"))));
        }
    }

    private static JsonNode scenes() {
        return JsonMapper.shared().readTree(PicturePlan.class.getResourceAsStream(SCENES));
    }

    private static void remind(Desk desk, String view, JsonNode memory) {
        view(desk, view).restore(memory);
        desk.show(view);
    }

    private static ViewFeature view(Desk desk, String id) {
        return desk.views().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private void addSpecials() {
        pictures.add(Picture.of("picked", this::first, PicturePlan::pick));
        pictures.add(Picture.of("simulated", () -> results.suiting(view(empty, "techniques").example()),
                PicturePlan::simulate));
        pictures.add(Picture.of("swept", this::evaluated, PicturePlan::sweep));
        pictures.add(Picture.ofDialog("designer", this::evaluated, desk -> {
            sweep(desk);
            return desk.sweep().designerBody();
        }));
        pictures.add(Picture.of("empty", results::empty, _ -> {}));
    }

    private Project first() throws WorkspaceException {
        return results.suiting(empty.views().getFirst().example());
    }

    private Project evaluated() throws WorkspaceException {
        return results.evaluated(SweepFeature.SAMPLE);
    }

    private static void sweep(Desk desk) {
        desk.show(desk.sweep().id());
        desk.sweep().openSample();
    }

    private void addTools() {
        for (var tool : empty.tools()) {
            var tabs = tabs(tool.body()).map(TabPane::getTabs).map(List::copyOf).orElse(List.of());
            pictures.add(Picture.ofDialog(tool.id(), this::first, desk -> body(desk, tool.id())));
            IntStream.range(1, tabs.size())
                    .forEach(tab -> pictures.add(Picture.ofDialog(tool.id() + "-" + slug(tabs.get(tab).getText()),
                            this::first, desk -> turned(body(desk, tool.id()), tab))));
        }
        Stream.concat(empty.views().stream().map(ViewFeature::id), empty.tools().stream().map(Tool::id)).forEach(
                topic -> pictures.add(Picture.ofDialog("help-" + topic, this::first, desk -> desk.help().body(topic))));
    }

    /// A title as a part of a file's name.
    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }

    private static Parent body(Desk desk, String tool) {
        return desk.tools().stream().filter(one -> one.id().equals(tool)).map(Tool::body).findFirst().orElseThrow();
    }

    private static Parent turned(Parent body, int tab) {
        tabs(body).ifPresent(pane -> pane.getSelectionModel().select(tab));
        return body;
    }

    private static Optional<TabPane> tabs(Parent under) {
        return under instanceof TabPane pane
                ? Optional.of(pane)
                : under.getChildrenUnmodifiable().stream().filter(Parent.class::isInstance).map(Parent.class::cast)
                        .flatMap(child -> tabs(child).stream()).findFirst();
    }

    /// Picks a point in the middle of the front and sets a budget that it just fits.
    private static void pick(Desk desk) {
        desk.front().found().ifPresent(found -> {
            var front = found.result().front();
            int middle = front[front.length / 2];
            desk.selection().set(List.of(found.result().label(middle)));
            desk.front().budget().limitProperty()
                    .set(OptionalDouble.of(found.result().value(middle, found.cost())));
        });
    }

    /// Sends the last point of some curves to the front and picks one of them.
    private static void simulate(Desk desk) {
        desk.show("techniques");
        var techniques = view(desk, "techniques");
        var labels = techniques.figure().stream().flatMap(spec -> spec.panels().getFirst().series().stream())
                .flatMap(series -> series.label(series.count() - 1).stream()).limit(MOST_SIMULATED).toList();
        desk.selection().set(labels);
        techniques.commands().getFirst().run().run();
        desk.show("front");
        labels.stream().limit(1).forEach(label -> desk.selection().set(List.of(label)));
    }
}
