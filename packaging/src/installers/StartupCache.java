package installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Java's ahead-of-time cache: classes read and linked once when the installer is built, so that a start does not do it again
/// (JEP 483, 514).
///
/// The cache holds for the place where the jars lay when it was made. The program is therefore put where it will be
/// installed while the cache is made; where that is not allowed, it is installed without one, which is slower and
/// nothing else.
final class StartupCache {
    static final String FILE = "paretoscope.aot";
    /// The time that all files bear while the cache is made, and again once installed: Java checks its cache against it.
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    /// Without the profiles of JEP 515: those of a tour through all views have the compilers busy when only one is wanted.
    private static final List<String> TOUR = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining",
            "-Dparetoscope.showEveryView=true");

    private final Platform platform;
    private final AppImage.Layout image;
    private final TrainingDisplay display;

    StartupCache(Platform platform, AppImage.Layout image) {
        this.platform = platform;
        this.image = image;
        display = TrainingDisplay.of(platform, System.getenv());
    }

    void train() throws IOException, InterruptedException {
        var home = platform.home(image.product());
        if (Files.exists(home)) {
            System.out.println("no start-up cache: " + home + " exists, and the program must lie there while it is made");
            return;
        }
        if (!Files.isWritable(home.getParent())) {
            System.out.println("no start-up cache: " + home.getParent()
                    + " cannot be written, and the program must lie there while it is made");
            return;
        }
        try {
            Folders.setTimes(image.root(), TIME);
            Folders.copy(image.root(), home);
            Files.copy(trainedIn(home), image.app().resolve(FILE));
        } finally {
            Folders.delete(home);
        }
    }

    /// A start of the window as users have it, on the workspace of an example that was looked at before, with every view
    /// brought to the front once; on a display where there is one, so that the classes of the real toolkit are in the cache.
    private Path trainedIn(Path home) throws IOException, InterruptedException {
        var app = home.resolve(image.root().relativize(image.app()));
        var cache = app.resolve(FILE);
        var java = home.resolve(image.root().relativize(image.java())).toString();
        var options = LauncherSettings.read(app).javaOptions();
        var profile = Files.createTempDirectory("paretoscope-training");
        var workspace = profile.resolve("example.paretoscope").toString();
        var example = app.resolve("sample-results/aider-polyglot").toString();
        try {
            Command.run(called(List.of(java), options, List.of("import", "-w", workspace, example)));
            show(java, options, profile, List.of("-Dparetoscope.quitAtFirstChart=true"), workspace);
            var training = options.stream()
                    .map(option -> option.startsWith("-XX:AOTCache=") ? "-XX:AOTCacheOutput=" + cache : option).toList();
            show(java, training, profile, TOUR, workspace);
        } finally {
            Folders.delete(profile);
        }
        return cache;
    }

    private void show(String java, List<String> options, Path profile, List<String> further, String workspace)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(options);
        all.addAll(further);
        all.add("-Dparetoscope.profile=" + profile);
        all.addAll(display.options());
        var start = new ArrayList<>(display.command());
        start.add(java);
        Command.run(called(start, all, List.of(workspace)));
    }

    private static List<String> called(List<String> java, List<String> options, List<String> arguments) {
        return Stream.of(java, options, List.of("-m", "paretoscope.app/paretoscope.app.Main"), arguments)
                .flatMap(List::stream).toList();
    }
}
