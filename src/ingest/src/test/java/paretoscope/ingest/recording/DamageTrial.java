package paretoscope.ingest.recording;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicTest;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;

/// Tries an importer on damaged files: each must end in runs with issues or in one sentence, within a second.
///
/// 500 files for each importer; `-Dparetoscope.fuzz=10000` tries more.
public final class DamageTrial {
    private static final int COUNT = Integer.getInteger("paretoscope.fuzz", 500);
    private static final long LARGEST_SEED = 60_000;

    private final Path path;

    /// @param path where the damaged files are put, one after the other; its name and folders are what an importer sees
    public DamageTrial(Path path) {
        this.path = path;
    }

    /// A test of an importer on damaged copies of these files.
    public DynamicTest of(String name, Importer importer, List<byte[]> corpus) {
        return DynamicTest.dynamicTest(name, () -> {
            var mutation = new Mutation(name.hashCode(), corpus);
            for (int i = 0; i < COUNT; i++) {
                tried(importer, mutation.next(), name + " " + i);
            }
        });
    }

    /// These texts, and the real files of a tool that are not too large to be tried often.
    public static List<byte[]> corpus(String tool, String... texts) throws IOException {
        var seeds = new ArrayList<byte[]>();
        for (var text : texts) {
            seeds.add(text.getBytes(StandardCharsets.UTF_8));
        }
        seeds.addAll(real(tool, file -> !file.endsWith(".txt")));
        return seeds;
    }

    /// The real files of a tool with this ending that are small enough to be tried often.
    public static List<byte[]> real(String tool, String ending) throws IOException {
        return real(tool, file -> file.endsWith(ending));
    }

    private static List<byte[]> real(String tool, Predicate<String> wanted) throws IOException {
        var seeds = new ArrayList<byte[]>();
        var root = TestFile.realLogs().resolve(tool);
        if (Files.isDirectory(root)) {
            try (var paths = Files.walk(root)) {
                for (var file : paths.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(file) < LARGEST_SEED && wanted.test(file.toString())) {
                        seeds.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return seeds;
    }

    private void tried(Importer importer, byte[] bytes, String name) throws Exception {
        var file = SourceFile.open(Files.write(path, bytes));
        long nanos = time(importer, file, name);
        if (nanos > 1_000_000_000L) {
            // Another program may have had the machine; a second try tells.
            nanos = Math.min(nanos, time(importer, file, name));
        }
        if (nanos > 1_000_000_000L) {
            throw new AssertionError(name + " took " + nanos / 1_000_000 + " ms, kept as " + kept(bytes));
        }
    }

    private static long time(Importer importer, SourceFile file, String name) {
        long start = System.nanoTime();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(importer, file, name), name);
        return System.nanoTime() - start;
    }

    private static void read(Importer importer, SourceFile file, String name) throws IOException {
        var sink = new RecordingSink();
        try {
            importer.probe(file);
            importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
            sink.checkContract();
        } catch (UnreadableSource refused) {
            if (refused.getMessage().matches(".*: null[;.].*") || refused.getMessage().length() > 600) {
                throw new AssertionError(name + ": " + refused.getMessage());
            }
        } catch (RuntimeException | IOException | StackOverflowError | AssertionError crash) {
            throw new AssertionError(name + " crashed, kept as " + kept(Files.readAllBytes(file.path())), crash);
        }
    }

    private static Path kept(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile("damaged", ".bin"), bytes);
    }
}
