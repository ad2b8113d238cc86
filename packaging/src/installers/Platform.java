package installers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A system and its processor: what may be built there, and how libraries name their native parts for it.
///
/// @param duckdb the ending of DuckDB's native library
/// @param onnx the folder of ONNX Runtime's natives
/// @param sqlite the folder of SQLite's
/// @param zstd the folder of zstd's
record Platform(System system, String processor, String duckdb, String onnx, String sqlite, String zstd) {
    /// The operating systems.
    enum System {
        LINUX(List.of("app-image", "deb", "rpm", "tar.gz")),
        WINDOWS(List.of("app-image", "msi", "zip")),
        MACOS(List.of("app-image", "dmg", "pkg"));

        private final List<String> types;

        System(List<String> types) {
            this.types = types;
        }
    }

    /// @throws IOException when a library has no native part for this machine
    static Platform here() throws IOException {
        return of(java.lang.System.getProperty("os.name"), java.lang.System.getProperty("os.arch"));
    }

    static Platform of(String name, String architecture) throws IOException {
        boolean arm = architecture.equals("aarch64");
        if (name.startsWith("Linux")) {
            return arm
                    ? new Platform(System.LINUX, "arm64", "linux_arm64", "linux-aarch64", "Linux/aarch64", "linux/aarch64")
                    : new Platform(System.LINUX, "x64", "linux_amd64", "linux-x64", "Linux/x86_64", "linux/amd64");
        }
        if (name.startsWith("Windows") && !arm) {
            return new Platform(System.WINDOWS, "x64", "windows_amd64", "win-x64", "Windows/x86_64", "win/amd64");
        }
        if (name.startsWith("Mac") && arm) {
            return new Platform(System.MACOS, "arm64", "macos_arm64", "osx-aarch64", "Mac/aarch64", "darwin/aarch64");
        }
        throw new IOException("DuckDB and ONNX Runtime bring no native library for " + name + " on " + architecture
                + ", so nothing can be built here");
    }

    void require(String type) throws IOException {
        if (!system.types.contains(type)) {
            throw new IOException("\"" + type + "\" cannot be built on " + system.name().toLowerCase(Locale.ROOT)
                    + "; choose from " + String.join(", ", system.types));
        }
    }

    /// The native parts to keep, by the beginning of the jar's name, as a pattern over entries.
    Pattern kept(String jar) {
        if (jar.startsWith("duckdb_jdbc")) {
            return Pattern.compile("libduckdb_java\\.so_" + duckdb);
        }
        if (jar.startsWith("onnxruntime")) {
            return Pattern.compile("ai/onnxruntime/native/" + onnx + "/[^/]*");
        }
        if (jar.startsWith("sqlite-jdbc")) {
            return Pattern.compile("org/sqlite/native/" + sqlite + "/[^/]*");
        }
        if (jar.startsWith("zstd-jni")) {
            return Pattern.compile(zstd + "/[^/]*");
        }
        return Pattern.compile("[^/]*");
    }

    /// The file name under which a native part is looked for when it lies beside the jars.
    String unpacked(String entry) {
        var file = entry.substring(entry.lastIndexOf('/') + 1);
        return file.startsWith("libduckdb_java.so_") ? mapped("duckdb_java") : file;
    }

    private String mapped(String library) {
        return switch (system) {
            case LINUX -> "lib" + library + ".so";
            case WINDOWS -> library + ".dll";
            case MACOS -> "lib" + library + ".dylib";
        };
    }

    String sqliteLibrary() {
        return system == System.WINDOWS ? "sqlitejdbc.dll" : mapped("sqlitejdbc");
    }

    /// Where the program lies once installed, as far as that is known beforehand: the start-up cache holds for one place.
    Path home(Product product) {
        return switch (system) {
            case LINUX -> Path.of("/opt", product.command());
            case WINDOWS -> Path.of("C:\\Program Files", product.name());
            case MACOS -> Path.of("/Applications", product.name() + ".app");
        };
    }
}
