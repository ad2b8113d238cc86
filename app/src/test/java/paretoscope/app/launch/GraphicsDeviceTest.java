package paretoscope.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether a machine has something to draw with, by what it lists as its devices.
class GraphicsDeviceTest {
    @TempDir
    Path devices;

    @ParameterizedTest
    @ValueSource(strings = {"dri", "nvidia0", "dxg"})
    void everyKindOfDriverIsKnown(String device) throws IOException {
        Files.createFile(devices.resolve("tty"));
        Files.createFile(devices.resolve(device));

        assertThat(GraphicsDevice.isIn(devices)).isTrue();
    }

    @Test
    void aMachineOfTerminalsAndDisksHasNone() throws IOException {
        for (var device : new String[]{"tty", "sda", "nvidiactl", "null"}) {
            Files.createFile(devices.resolve(device));
        }

        assertThat(GraphicsDevice.isIn(devices)).isFalse();
    }

    @Test
    void whereDevicesCannotBeListedTheToolkitLooksForItself() {
        assertThat(GraphicsDevice.isIn(devices.resolve("nowhere"))).isTrue();
    }
}
