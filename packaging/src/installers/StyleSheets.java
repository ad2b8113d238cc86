package installers;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The program's style sheets in the toolkit's binary form beside the ones that people read, so that a start need not parse
/// them, and those of the themes beneath, as far as they speak of what the program has. The program takes them where they
/// are.
final class StyleSheets {
    private static final String COMPILER = "com.sun.javafx.css.parser.Css2Bin";

    private final Path libraries;
    private final Path work;

    StyleSheets(Path libraries, Path work) {
        this.libraries = libraries;
        this.work = work;
    }

    void compile() throws IOException, InterruptedException {
        Files.createDirectories(work);
        try (var jar = FileSystems.newFileSystem(jars("paretoscope-app-").getFirst());
                var files = Files.list(jar.getPath("paretoscope/app"))) {
            for (var sheet : files.filter(file -> file.toString().endsWith(".css")).toList()) {
                var source = Files.copy(sheet, work.resolve(sheet.getFileName().toString()));
                var name = source.getFileName().toString().replaceFirst("css$", "bss");
                compile(source, work.resolve(name));
                Files.copy(work.resolve(name), sheet.resolveSibling(name));
            }
            for (var theme : List.of("light", "dark")) {
                var source = Files.writeString(work.resolve("base-" + theme + ".css"), ThemeRules.present(base(theme)));
                var name = "base-" + theme + ".bss";
                compile(source, work.resolve(name));
                Files.copy(work.resolve(name), jar.getPath("paretoscope/app").resolve(name));
            }
        }
    }

    /// The sheet of the theme that ours stands over.
    private String base(String theme) throws IOException {
        try (var jar = FileSystems.newFileSystem(jars("atlantafx-").getFirst())) {
            return Files.readString(jar.getPath("atlantafx/base/theme/primer-" + theme + ".css"));
        }
    }

    private void compile(Path source, Path target) throws IOException, InterruptedException {
        var toolkit = jars("javafx-").stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Command.run(List.of(Command.jdk("java"), "-cp", toolkit, COMPILER, source.toString(), target.toString()));
        if (!Files.exists(target)) {
            throw new IOException("the toolkit made no binary sheet of " + source);
        }
    }

    private List<Path> jars(String beginning) throws IOException {
        try (var files = Files.list(libraries)) {
            var found = files.filter(file -> file.getFileName().toString().matches(beginning + ".*\\.jar")).toList();
            if (found.isEmpty()) {
                throw new IOException("there is no jar " + beginning + "… in " + libraries);
            }
            return found;
        }
    }
}
