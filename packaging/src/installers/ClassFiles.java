package installers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Does once what Java would do with classes at every start: links calls that the start-up cache does not hold linked, and
/// brings classes into the form that it takes.
final class ClassFiles {
    private final Path libraries;

    ClassFiles(Path libraries) {
        this.libraries = libraries;
    }

    /// How many classes were changed.
    int prepare() throws IOException {
        var jars = new ArrayList<FileSystem>();
        try {
            for (var file : files()) {
                jars.add(FileSystems.newFileSystem(file));
            }
            var classes = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy(jars)));
            int changed = 0;
            for (var jar : jars) {
                changed += prepare(jar, classes);
            }
            return changed;
        } finally {
            for (var jar : jars) {
                jar.close();
            }
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(libraries)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /// Which class extends which: a method that is written again tells what it holds where its branches meet.
    private static ClassHierarchyResolver hierarchy(List<FileSystem> jars) {
        return ClassHierarchyResolver.ofResourceParsing(type -> content(type, jars))
                .orElse(ClassHierarchyResolver.defaultResolver()).cached();
    }

    private static InputStream content(ClassDesc type, List<FileSystem> jars) {
        var name = type.descriptorString();
        for (var jar : jars) {
            try {
                return Files.newInputStream(jar.getPath(name.substring(1, name.length() - 1) + ".class"));
            } catch (NoSuchFileException _) {
                // In another jar, or in Java itself.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }

    private static int prepare(FileSystem jar, ClassFile classes) throws IOException {
        int changed = 0;
        try (var files = Files.walk(jar.getPath("/"))) {
            for (var file : files.filter(found -> found.toString().endsWith(".class")).toList()) {
                var better = prepared(classes.parse(Files.readAllBytes(file)), classes);
                if (better.isPresent()) {
                    Files.write(file, better.get());
                    changed++;
                }
            }
        }
        return changed;
    }

    /// Empty for a class that is best left as it is.
    static Optional<byte[]> prepared(ClassModel model, ClassFile classes) {
        if (OldClass.isOne(model)) {
            return Optional.of(OldClass.renewed(model, classes));
        }
        var linking = new ClassLinking(model);
        return linking.isOwn() && linking.isNeeded() ? Optional.of(linking.linked(classes)) : Optional.empty();
    }
}
