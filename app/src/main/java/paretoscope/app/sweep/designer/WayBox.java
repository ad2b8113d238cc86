package paretoscope.app.sweep.designer;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import paretoscope.app.inspector.Inspector;
import paretoscope.app.inspector.PickBox;
import paretoscope.app.inspector.PickBox.Option;
import paretoscope.app.sweep.design.Way;

/// Picks one of several ways, and sets what can be set about it.
final class WayBox extends VBox {
    WayBox(Fields fields, String name, String place, List<Way> ways) {
        getStyleClass().add("form-column");
        var model = fields.model();
        var now = Way.at(model.draft(), place, ways);
        var pick = new PickBox<Way>(name, way -> model.change(way.chosen(model.draft(), place)));
        var options = ways.stream().map(way -> new Option<>(way, way.title())).toList();
        now.ifPresent(way -> pick.fill(options, way));
        var settings = new HBox();
        settings.getStyleClass().add("form-row");
        now.stream().flatMap(way -> way.settings().stream()).forEach(setting -> {
            var field = Inspector.field(setting.label(), fields.setting(place, setting));
            HBox.setHgrow(field, Priority.SOMETIMES);
            settings.getChildren().add(field);
        });
        var parts = Stream.of(Inspector.field(name, pick), settings, fields.sentence(place))
                .filter(part -> part != settings || !settings
                        .getChildren().isEmpty())
                .toList();
        getChildren().setAll(parts);
    }
}
