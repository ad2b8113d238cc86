package installers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Does once what Java would do with classes at every start: links calls that the start-up cache does not hold linked, calls
/// by name what the toolkit looks for by reflection, and brings classes into the form that the cache takes.
final class ClassFiles {
    /// Licences ask that changes be told where the changed files are.
    private static final String NOTICE = "CHANGED-CLASSES.txt";

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
            Map<ClassDesc, Boolean> known = new HashMap<>();
            Predicate<ClassDesc> initialised = type -> known.computeIfAbsent(type,
                    each -> isInitialised(content(each, jars)));
            int changed = 0;
            for (var jar : jars) {
                changed += prepare(jar, classes, initialised);
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

    /// Whether a class does something when it is first used; of what is in no jar, Java's own cache knows.
    static boolean isInitialised(InputStream content) {
        if (content == null) {
            return false;
        }
        try (content) {
            return ClassFile.of().parse(content.readAllBytes()).methods().stream()
                    .anyMatch(method -> method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int prepare(FileSystem jar, ClassFile classes, Predicate<ClassDesc> initialised)
            throws IOException {
        var changed = new ArrayList<String>();
        try (var files = Files.walk(jar.getPath("/"))) {
            for (var file : files.filter(found -> found.toString().endsWith(".class")).toList()) {
                var model = classes.parse(Files.readAllBytes(file));
                var prepared = prepared(model, classes, initialised);
                for (var each : prepared.entrySet()) {
                    Files.write(jar.getPath(path(each.getKey())), each.getValue());
                }
                if (!prepared.isEmpty()) {
                    changed.add(model.thisClass().asInternalName().replace('/', '.'));
                }
            }
        }
        if (!changed.isEmpty()) {
            Files.writeString(jar.getPath("META-INF", NOTICE), """
                    Changed when this installer of Paretoscope was built, by packaging/src/installers/ClassFiles.java of its
                    sources, so that the program starts sooner; they do what they did:
                    """ + String.join("\n", changed) + "\n");
        }
        return changed.size();
    }

    private static String path(ClassDesc type) {
        var descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1) + ".class";
    }

    /// The class as it is better, and what it needs besides; nothing for a class that is best left as it is.
    ///
    /// @param initialised whether a type does something when it is first used
    static Map<ClassDesc, byte[]> prepared(ClassModel model, ClassFile classes, Predicate<ClassDesc> initialised) {
        var type = model.thisClass().asSymbol();
        if (OldClass.isOne(model)) {
            return Map.of(type, OldClass.renewed(model, classes));
        }
        var plain = PlainMethod.of(model);
        if (!plain.isEmpty()) {
            return Map.of(type, PlainMethod.plain(model, plain, classes));
        }
        var linking = new ClassLinking(model, initialised);
        if (!linking.isAtStart() || !linking.isNeeded()) {
            return Map.of();
        }
        var prepared = linking.made(classes);
        prepared.put(type, linking.linked(classes));
        return prepared;
    }
}
