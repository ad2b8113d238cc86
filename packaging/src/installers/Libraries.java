package installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The program's jars without native code, and this system's native code unpacked beside them: nothing has to be unpacked
/// when the program starts, and no other system's code is carried along.
final class Libraries {
    private static final Pattern NATIVE = Pattern.compile(
            ".*\\.(so|dll|dylib|jnilib|so_[a-z0-9_]+|pdb|lib)|ai/onnxruntime/native/.*|org/sqlite/native/.*");

    private final Platform platform;
    private final Path target;

    Libraries(Platform platform, Path target) {
        this.platform = platform;
        this.target = target;
    }

    Path copy(Path jars) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.list(jars)) {
            for (var jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                copyJar(jar);
            }
        }
        return target;
    }

    private void copyJar(Path jar) throws IOException {
        try (var from = new ZipFile(jar.toFile())) {
            if (from.stream().noneMatch(entry -> isNative(entry))) {
                Files.copy(jar, target.resolve(jar.getFileName()));
                return;
            }
            var kept = platform.kept(jar.getFileName().toString());
            try (var to = new ZipOutputStream(Files.newOutputStream(target.resolve(jar.getFileName())))) {
                for (var entry : from.stream().filter(entry -> !entry.isDirectory()).toList()) {
                    if (!isNative(entry)) {
                        write(from, entry, to);
                    } else if (kept.matcher(entry.getName()).matches()) {
                        unpack(from, entry);
                    }
                }
            }
        }
    }

    private static boolean isNative(ZipEntry entry) {
        return NATIVE.matcher(entry.getName()).matches();
    }

    private static void write(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
        var copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        to.putNextEntry(copy);
        try (var content = from.getInputStream(entry)) {
            content.transferTo(to);
        }
        to.closeEntry();
    }

    private void unpack(ZipFile from, ZipEntry entry) throws IOException {
        try (var content = from.getInputStream(entry)) {
            Files.copy(content, target.resolve(platform.unpacked(entry.getName())));
        }
    }
}
