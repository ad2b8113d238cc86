package paretoscope.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The device that the toolkit draws with, where this machine has one.
final class GraphicsDevice {
    /// Named by the toolkit: the ways of drawing that it tries, in this order.
    private static final String ORDER = "prism.order";
    /// What Linux lists: its own drivers' devices, NVIDIA's, and that of Windows around it.
    private static final Pattern DEVICE = Pattern.compile("dri|nvidia\\d+|dxg");

    private GraphicsDevice() {}

    /// On a machine without one the toolkit finds that out by loading a whole renderer, a tenth of a second before any window
    /// shows; it is told to draw by itself instead.
    static void doWithoutIfNone() {
        if (System.getProperty(ORDER) == null && System.getProperty("os.name").equals("Linux")
                && !isIn(Path.of("/dev"))) {
            System.setProperty(ORDER, "sw");
        }
    }

    /// Whether there is one, or none can be told apart.
    static boolean isIn(Path devices) {
        try (var found = Files.newDirectoryStream(devices, GraphicsDevice::isOne)) {
            return found.iterator().hasNext();
        } catch (IOException _) {
            return true;
        }
    }

    private static boolean isOne(Path file) {
        return DEVICE.matcher(file.getFileName().toString()).matches();
    }
}
