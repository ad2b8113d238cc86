package installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An installer, or a portable archive, of the finished folder.
final class Installer {
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
                dest.toString(), "--resource-dir", root.resolve("packaging").resolve(folder()).toString()));
        for (var association : associations()) {
            command.addAll(List.of("--file-associations", association.toString()));
        }
        command.addAll(platformOptions(type));
        Command.run(command);
        try (var files = Files.list(dest)) {
            return files.findFirst().orElseThrow(() -> new IOException("jpackage left nothing in " + dest));
        }
    }

    private String folder() {
        return switch (platform.system()) {
            case LINUX -> "linux";
            case WINDOWS -> "windows";
            case MACOS -> "macos";
        };
    }

    private List<Path> associations() throws IOException {
        try (var files = Files.list(root.resolve("packaging/associations"))) {
            return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
        }
    }

    private List<String> platformOptions(String type) {
        return switch (platform.system()) {
            case LINUX -> {
                var options = new ArrayList<>(List.of("--install-dir", "/opt", "--linux-shortcut", "--linux-menu-group",
                        "Science", "--linux-app-category", "science"));
                if (type.equals("deb")) {
                    options.addAll(List.of("--linux-deb-maintainer", "maintainers@paretoscope.invalid"));
                } else {
                    options.addAll(List.of("--linux-rpm-license-type", "Apache-2.0", "--linux-package-deps",
                            "gtk3, mesa-libGL"));
                }
                yield options;
            }
            case WINDOWS -> List.of("--win-menu", "--win-dir-chooser", "--win-shortcut-prompt", "--win-upgrade-uuid",
                    "7d1f5a0e-3c1b-4d0a-9c37-6a1e0b8e52f4");
            case MACOS -> List.of();
        };
    }
}
