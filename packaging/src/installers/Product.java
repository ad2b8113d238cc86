package installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What the product is called everywhere; the version comes from the parent pom, its only place.
record Product(String name, String command, String version, String description, String vendor) {
    private static final Pattern VERSION = Pattern
            .compile("<artifactId>paretoscope</artifactId>\\s*<version>([0-9.]+)(?:-SNAPSHOT)?</version>");

    static Product read(Path root) throws IOException {
        var pom = Files.readString(root.resolve("pom.xml"));
        var version = VERSION.matcher(pom);
        if (!version.find()) {
            throw new IOException("pom.xml states no version after <artifactId>paretoscope</artifactId>");
        }
        return new Product("Paretoscope", "paretoscope", version.group(1), "Shows what accuracy costs",
                "The Paretoscope authors");
    }
}
