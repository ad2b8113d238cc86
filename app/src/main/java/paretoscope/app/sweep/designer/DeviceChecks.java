package paretoscope.app.sweep.designer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import paretoscope.app.sweep.design.DesignerModel;
import paretoscope.app.sweep.design.Entry;
import paretoscope.compute.device.Device;

/// The devices to use; none checked means every one that fits.
final class DeviceChecks extends FlowPane {
    private static final String PLACE = "$.backend.devices";
    private static final double GIB = 1 << 30;

    private final DesignerModel model;
    private final Map<String, CheckBox> checks = new LinkedHashMap<>();

    DeviceChecks(DesignerModel model) {
        this.model = model;
        getStyleClass().add("designer-devices");
        show(model.devicesProperty().get());
    }

    /// Offers what the machine has, and what the sweep names besides.
    void show(List<Device> found) {
        checks.clear();
        found.forEach(device -> checks.put(device.id(), new CheckBox(words(device))));
        var named = List.of(model.draft().typed(PLACE, Entry.WORDS).split(" "));
        named.stream().filter(id -> !id.isEmpty()).forEach(id -> checks.computeIfAbsent(id, missing -> new CheckBox(
                missing + " (not on this machine)")));
        checks.forEach((id, check) -> {
            check.setSelected(named.contains(id));
            check.setOnAction(_ -> take());
        });
        getChildren().setAll(checks.values());
        getChildren().add(new Label(found.isEmpty()
                ? "Looking for devices…"
                : "None checked: every one that fits."));
    }

    private void take() {
        var ids = checks.entrySet().stream().filter(check -> check.getValue().isSelected()).map(Map.Entry::getKey)
                .toList();
        model.type(PLACE, Entry.WORDS, String.join(" ", ids));
    }

    private static String words(Device device) {
        return device.id() + ", " + device.name() + memory(device.memoryBytes());
    }

    private static String memory(OptionalLong bytes) {
        return bytes.isEmpty() ? "" : ", " + Math.round(bytes.getAsLong() / GIB) + " GiB";
    }
}
