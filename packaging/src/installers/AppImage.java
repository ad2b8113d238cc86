package installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program as a folder that runs without anything else: launcher, jars, natives, Java, samples and notices.
final class AppImage {
    private final Platform platform;
    private final Product product;
    private final Path root;
    private final Path work;

    AppImage(Platform platform, Product product, Path root, Path work) {
        this.platform = platform;
        this.product = product;
        this.root = root;
        this.work = work;
    }

    /// Where things are inside the folder.
    ///
    /// @param app the jars, natives and settings of the launcher
    /// @param home samples and notices, which the program finds through `paretoscope.home`
    record Layout(Product product, Path root, Path app, Path home, Path java, Path launcher) {}

    Layout build(Path libraries, Path runtime) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Command.jdk("jpackage"), "--type", "app-image", "--name", name(),
                "--app-version", product.version(), "--vendor", product.vendor(), "--description",
                product.description(), "--dest", work.resolve("image").toString(), "--runtime-image",
                runtime.toString(), "--module-path", libraries.toString(), "--module",
                "paretoscope.app/paretoscope.app.Main", "--icon", icon().toString()));
        for (var option : options()) {
            command.addAll(List.of("--java-options", option));
        }
        if (platform.system() == Platform.System.WINDOWS) {
            command.addAll(List.of("--add-launcher",
                    product.command() + "-cli=" + root.resolve("packaging/windows/cli.properties")));
        }
        if (platform.system() == Platform.System.MACOS) {
            command.addAll(FileTypes.of(platform, root).options());
        }
        Command.run(command);
        var layout = layout();
        addContent(layout);
        if (platform.system() == Platform.System.LINUX) {
            new LinuxLauncher(layout).write();
        }
        return layout;
    }

    private String name() {
        return platform.system() == Platform.System.LINUX ? product.command() : product.name();
    }

    private Path icon() {
        return root.resolve("packaging/icons/paretoscope" + switch (platform.system()) {
            case LINUX -> ".png";
            case WINDOWS -> ".ico";
            case MACOS -> ".icns";
        });
    }

    /// What every launcher says, and where an installed program finds its own parts. The cache has no profiles (see
    /// [StartupCache]); Java would look through all its methods for them.
    private List<String> options() throws IOException {
        var options = new ArrayList<>(Files.readAllLines(root.resolve("packaging/launcher/java.options")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
        var parts = "$APPDIR/mods";
        options.addAll(List.of("-Dparetoscope.home=$APPDIR", "-XX:AOTCache=$APPDIR/" + StartupCache.FILE,
                "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTReplayTraining", "-Xlog:aot*=off",
                "-Djava.library.path=" + parts, "-Donnxruntime.native.path=" + parts, "-Dorg.sqlite.lib.path=" + parts,
                "-Dorg.sqlite.lib.name=" + platform.sqliteLibrary(), "-DZstdNativePath=" + parts + "/" + zstd()));
        if (platform.system() == Platform.System.MACOS) {
            // How the program hears of files that are double-clicked: see MacFiles.
            options.add("--add-exports=javafx.graphics/com.sun.glass.ui=paretoscope.app");
        }
        return options;
    }

    private String zstd() throws IOException {
        try (var files = Files.list(work.resolve("libraries"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("libzstd-jni") && !file.endsWith(".jar")).findFirst()
                    .orElseThrow(() -> new IOException("zstd-jni holds no library for this system"));
        }
    }

    private Layout layout() {
        var image = work.resolve("image");
        return switch (platform.system()) {
            case LINUX -> layout(image.resolve(name()), "lib/app", "lib/runtime/bin/java", "bin/" + name());
            case WINDOWS -> layout(image.resolve(name()), "app", "runtime/bin/java.exe", name() + ".exe");
            case MACOS -> layout(image.resolve(name() + ".app"), "Contents/app", "Contents/runtime/Contents/Home/bin/java",
                    "Contents/MacOS/" + name());
        };
    }

    private Layout layout(Path image, String app, String java, String launcher) {
        return new Layout(product, image, image.resolve(app), image.resolve(app), image.resolve(java),
                image.resolve(launcher));
    }

    /// jpackage copies the jars of a module path only; natives, samples and notices are added to them.
    private void addContent(Layout layout) throws IOException {
        var mods = layout.app().resolve("mods");
        Files.createDirectories(mods);
        try (var files = Files.list(work.resolve("libraries"))) {
            for (var file : files.toList()) {
                var target = mods.resolve(file.getFileName());
                if (!Files.exists(target)) {
                    Files.copy(file, target);
                }
            }
        }
        new Fonts(work.resolve("libraries")).stage(layout.home().resolve("fonts"));
        if (platform.system() == Platform.System.WINDOWS) {
            var bin = Files.createDirectories(layout.root().resolve("bin"));
            Files.copy(root.resolve("packaging/windows/paretoscope.cmd"), bin.resolve(product.command() + ".cmd"));
        }
        var staged = root.resolve("app/target/paretoscope");
        for (var part : List.of("sample-results", "labs", "licences", "LICENSE", "THIRD-PARTY-NOTICES.txt")) {
            Folders.copy(staged.resolve(part), layout.home().resolve(part));
        }
    }
}
