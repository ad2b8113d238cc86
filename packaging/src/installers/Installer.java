package installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An installer, or a portable archive, of the finished folder.
final class Installer {
    /// How dpkg packs unless the environment says so: quickly. Debian reads zstd since 12, Ubuntu since 18.04.
    private static final Map<String, String> PACKING = Map.of("DPKG_DEB_COMPRESSOR_TYPE", "zstd",
            "DPKG_DEB_COMPRESSOR_LEVEL", "9", "DPKG_DEB_THREADS_MAX",
            String.valueOf(Runtime.getRuntime().availableProcessors()));

    /// By the names of libraries, which all systems with rpm know; their packages are called differently. The `.deb` says what
    /// it needs in `packaging/linux/control`.
    private static final String RPM_NEEDS = "libgtk-3.so.0()(64bit), libGL.so.1()(64bit), libXtst.so.6()(64bit), "
            + "libXxf86vm.so.1()(64bit), xdg-utils";

    private final Platform platform;
    private final Product product;
    private final Path root;
    private final Path work;

    Installer(Platform platform, Product product, Path root, Path work) {
        this.platform = platform;
        this.product = product;
        this.root = root;
        this.work = work;
    }

    Path build(String type, AppImage.Layout image) throws IOException, InterruptedException {
        return switch (type) {
            case "tar.gz", "zip" -> archive(type, image);
            default -> packaged(type, image);
        };
    }

    /// `tar` is on all three systems; it writes zip files where it is asked to by name.
    private Path archive(String type, AppImage.Layout image) throws IOException, InterruptedException {
        var file = work.resolve(product.command() + "-" + product.version() + "-" + platform.processor() + "." + type);
        var how = type.equals("zip") ? "-acf" : "-czf";
        Command.run(List.of("tar", how, file.toString(), "--exclude=" + StartupCache.FILE, "-C",
                image.root().getParent().toString(), image.root().getFileName().toString()));
        return file;
    }

    private Path packaged(String type, AppImage.Layout image) throws IOException, InterruptedException {
        var dest = work.resolve(type);
        var command = new ArrayList<>(List.of(Command.jdk("jpackage"), "--type", type, "--name",
                image.root().getFileName().toString().replaceFirst("\\.app$", ""), "--app-image",
                image.root().toString(), "--app-version", product.version(), "--vendor", product.vendor(),
                "--description", product.description(), "--license-file", root.resolve("LICENSE").toString(), "--dest",
                dest.toString(), "--resource-dir", resources().toString()));
        command.addAll(platformOptions(type));
        Command.run(command, System.getenv("DPKG_DEB_COMPRESSOR_TYPE") == null ? PACKING : Map.of());
        try (var files = Files.list(dest)) {
            return files.findFirst().orElseThrow(() -> new IOException("jpackage left nothing in " + dest));
        }
    }

    private Path resources() throws IOException {
        return switch (platform.system()) {
            case LINUX -> root.resolve("packaging/linux");
            case WINDOWS -> new WindowsResources(root).write(work.resolve("windows"));
            case MACOS -> root.resolve("packaging/macos");
        };
    }

    private List<String> platformOptions(String type) throws IOException {
        return switch (platform.system()) {
            case LINUX -> {
                var options = new ArrayList<>(List.of("--install-dir", "/opt", "--linux-shortcut", "--linux-menu-group",
                        "Science", "--linux-app-category", "science"));
                options.addAll(FileTypes.of(platform, root).options());
                if (type.equals("deb")) {
                    options.addAll(List.of("--linux-deb-maintainer", "maintainers@paretoscope.invalid"));
                } else {
                    options.addAll(List.of("--linux-rpm-license-type", "Apache-2.0", "--linux-package-deps",
                            RPM_NEEDS));
                }
                yield options;
            }
            case WINDOWS -> {
                var options = new ArrayList<>(List.of("--win-menu", "--win-dir-chooser", "--win-shortcut-prompt",
                        "--win-upgrade-uuid", "7d1f5a0e-3c1b-4d0a-9c37-6a1e0b8e52f4"));
                options.addAll(FileTypes.of(platform, root).options());
                yield options;
            }
            case MACOS -> MacSignature.options();
        };
    }
}
