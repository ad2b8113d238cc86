package paretoscope.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.dialect.Dialects;
import paretoscope.ingest.table.DialectImporter;
import paretoscope.ingest.table.TableImporter;

/// All importers, and the choice among them.
public final class Importers {
    private final List<Importer> importers;

    /// @param importers in any order; the choice depends on their answers alone
    public Importers(List<Importer> importers) {
        this.importers = importers.stream().sorted(Comparator.comparing(Importer::tool)).toList();
    }

    /// The importers that come with the program and with what is installed beside it.
    public static Importers installed() {
        return new Importers(
                ServiceLoader.load(Importer.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    /// Every name that may follow `--as`, in order.
    public List<String> tools() {
        var names = new ArrayList<>(importers.stream().map(Importer::tool).toList());
        Dialects.all().forEach(dialect -> names.add(dialect.tool()));
        return names.stream().distinct().sorted().toList();
    }

    /// The importer that reads this file: the one the user named, or the one that is surest.
    ///
    /// @throws NotRecognised when no importer knows the file, or none has the name that was given
    public Importer choose(SourceFile file, ReadOptions options) throws IOException, NotRecognised {
        return options.tool().isPresent() ? named(file, options.tool().get()) : surest(file);
    }

    private Importer named(SourceFile file, String tool) throws NotRecognised {
        return find(tool).orElseThrow(() -> new NotRecognised(file.displayName(), "there is no reader called \"" + tool
                + "\"", "use one of " + tools().stream().collect(Collectors.joining(", "))));
    }

    private Optional<Importer> find(String tool) {
        return importers.stream().filter(importer -> importer.tool().equals(tool)).findFirst()
                .or(() -> Dialects.named(tool).map(DialectImporter::new));
    }

    private Importer surest(SourceFile file) throws IOException, NotRecognised {
        var nature = FileNature.of(file);
        if (nature.isPresent()) {
            throw nature.get().refusal(file);
        }
        Optional<Importer> best = Optional.empty();
        var answer = Probe.none();
        for (var importer : importers) {
            var probe = importer.probe(file);
            if (probe.support().compareTo(answer.support()) > 0 || isPreferred(importer, probe, best, answer)) {
                best = Optional.of(importer);
                answer = probe;
            }
        }
        if (best.isEmpty() || answer.support() == Support.NOT_RESULTS) {
            throw answer.support() == Support.NOT_RESULTS ? noResults(file, answer) : FileNature.unknown(file);
        }
        return best.get() instanceof TableImporter table ? table.specialised(file) : best.get();
    }

    /// Of equally sure importers a tool's own goes before the one for any table.
    private static boolean isPreferred(Importer importer, Probe probe, Optional<Importer> best, Probe answer) {
        return probe.support() == answer.support() && probe.support() != Support.NONE
                && best.filter(TableImporter.class::isInstance).isPresent() && !(importer instanceof TableImporter);
    }

    private static NotRecognised noResults(SourceFile file, Probe answer) {
        return new NotRecognised(file.displayName(), "it holds no results: " + answer.reason(),
                "import the results beside it", true);
    }
}
