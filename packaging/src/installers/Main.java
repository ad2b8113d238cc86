package installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Builds what people install: `java packaging/src/installers/Main.java TYPE…` from the root of the repository, after
/// `mvn package`, with the JDK that the program is to run on.
///
/// The types are `app-image`, `deb`, `rpm` and `tar.gz` on Linux, `msi` and `zip` on Windows, `dmg` and `pkg` on macOS.
public final class Main {
    private Main() {}

    public static void main(String[] types) {
        try {
            build(Platform.here(), types.length == 0 ? List.of("app-image") : List.of(types));
        } catch (IOException e) {
            System.err.println("installers: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.err.println("installers: interrupted");
            System.exit(1);
        }
    }

    private static void build(Platform platform, List<String> types) throws IOException, InterruptedException {
        for (var type : types) {
            platform.require(type);
        }
        var root = Path.of("").toAbsolutePath();
        var staged = root.resolve("app/target/paretoscope");
        if (!Files.isDirectory(staged.resolve("lib"))) {
            throw new IOException("there is no program in " + staged + "; run mvn package in the root first");
        }
        var work = root.resolve("app/target/installers");
        Folders.delete(work);
        Files.createDirectories(work);
        var product = Product.read(root);
        long before = Folders.size(staged.resolve("lib"));
        var libraries = new Libraries(platform, work.resolve("libraries")).copy(staged.resolve("lib"));
        new StyleSheets(libraries, work.resolve("sheets")).compile();
        new Fonts(libraries).unpack();
        System.out.println(new ClassFiles(libraries).prepare() + " classes prepared for the start");
        var runtime = new RuntimeImage(work.resolve("runtime")).link();
        var image = new AppImage(platform, product, root, work).build(libraries, runtime);
        new StartupCache(platform, image).train();
        if (platform.system() == Platform.System.MACOS) {
            MacSignature.sign(image.root());
        }
        report(before, libraries, image);
        var made = new ArrayList<Path>();
        for (var type : types) {
            if (!type.equals("app-image")) {
                made.add(new Installer(platform, product, root, work).build(type, image));
            }
        }
        for (var file : made) {
            System.out.println(file + "  " + Folders.megabytes(Files.size(file)));
        }
    }

    private static void report(long before, Path libraries, AppImage.Layout image) throws IOException {
        System.out.println("libraries, every system's natives   " + Folders.megabytes(before));
        System.out.println("libraries, this system's natives    " + Folders.megabytes(Folders.size(libraries)));
        System.out.println("program with its Java               " + Folders.megabytes(Folders.size(image.root())));
        System.out.println(image.root());
    }
}
