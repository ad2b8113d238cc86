package paretoscope.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLClassLoader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// The builder of installers, compiled from its sources.
final class Builder {
    private static final Path SOURCES = Path.of(System.getProperty("paretoscope.root"), "packaging/src/installers");

    private Builder() {}

    /// One of its classes.
    ///
    /// @param compiled an empty folder
    static Class<?> type(Path compiled, String name) throws IOException, ClassNotFoundException {
        var command = new ArrayList<>(List.of("-d", compiled.toString()));
        try (var sources = Files.list(SOURCES)) {
            sources.map(Path::toString).filter(source -> source.endsWith(".java")).forEach(command::add);
        }
        var compiler = ToolProvider.findFirst("javac").orElseThrow();
        assertThat(compiler.run(System.out, System.err, command.toArray(String[]::new))).isZero();
        return new URLClassLoader(new URL[]{compiled.toUri().toURL()}, null).loadClass("installers." + name);
    }
}
