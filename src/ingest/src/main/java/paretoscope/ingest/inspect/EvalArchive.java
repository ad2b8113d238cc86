package paretoscope.ingest.inspect;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.archive.ArchiveBoundExceeded;
import paretoscope.ingest.archive.ZipLog;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonParsers;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.JsonTrouble;
import paretoscope.ingest.json.JsonWalk;
import paretoscope.ingest.json.Selection;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// A log as an archive: `header.json`, one entry for each sample, and summaries of them.
///
/// A run that crashed left no header; its journal says what was started, and the samples finished until then are there.
final class EvalArchive {
    static final String HEADER = "header.json";
    static final String START = "_journal/start.json";
    private static final String SAMPLES = "samples/";
    private static final String SUMMARIES = "summaries.json";
    private static final String JOURNAL = "_journal/summaries/";

    private final SourceFile file;
    private final LogSink sink;
    private final Cancellation cancellation;
    private final Set<String> read = new HashSet<>();

    EvalArchive(SourceFile file, LogSink sink, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        try (var zip = ZipLog.open(file)) {
            var header = header(zip);
            sink.begin(header);
            for (var entry : zip.entries()) {
                if (entry.name().startsWith(SAMPLES) && entry.name().endsWith(".json")) {
                    cancellation.check();
                    sample(zip, entry);
                }
            }
            summaries(zip);
            sink.end(header);
        }
    }

    private LogHeader header(ZipLog zip) throws UnreadableSource {
        var whole = tree(zip, zip.entry(HEADER), LogHeader.SELECTION);
        if (whole.path("eval").isObject()) {
            return new LogHeader(whole, HEADER);
        }
        if (tree(zip, zip.entry(START), LogHeader.SELECTION) instanceof ObjectNode start
                && start.path("eval").isObject()) {
            start.put("status", "started");
            sink.report().doubtful(Locator.WHOLE_FILE,
                    "the log has no header, so the run did not finish; the samples in its journal were read");
            return new LogHeader(start, START);
        }
        throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                "the archive has neither a readable header nor a journal that says what was evaluated",
                "copy the log again");
    }

    private void sample(ZipLog zip, ZipLog.Entry entry) throws UnreadableSource {
        var sample = tree(zip, Optional.of(entry), SampleReader.SELECTION);
        if (!sample.isMissingNode()) {
            var name = entry.name();
            read.add(identity(sample));
            sink.sample(sample, name.substring(SAMPLES.length(), name.length() - ".json".length()), new Locator(name));
        }
    }

    private static String identity(JsonNode sample) {
        return sample.path("id").asString("") + "\n" + sample.path("epoch").asString("1");
    }

    /// Adds the samples of which only a summary was kept.
    private void summaries(ZipLog zip) throws UnreadableSource {
        var whole = zip.entry(SUMMARIES);
        var entries = whole.isPresent()
                ? List.of(whole.get())
                : zip.entries().stream().filter(entry -> entry.name().startsWith(JOURNAL)).toList();
        for (var entry : entries) {
            cancellation.check();
            parse(zip, entry, parser -> JsonWalk.elements(parser, (index, element) -> {
                var summary = JsonTree.read(element, SampleReader.SELECTION);
                if (read.add(identity(summary))) {
                    sink.sample(summary, "sample " + (index + 1),
                            Locator.entry(entry.name(), Locator.pointer("/" + index)));
                }
            }));
        }
    }

    private JsonNode tree(ZipLog zip, Optional<ZipLog.Entry> entry, Selection selection) throws UnreadableSource {
        var tree = new JsonNode[]{MissingNode.getInstance()};
        if (entry.isPresent() && !parse(zip, entry.get(), parser -> tree[0] = JsonTree.read(parser, selection))) {
            return MissingNode.getInstance();
        }
        return tree[0];
    }

    @FunctionalInterface
    private interface Reading {
        void from(JsonParser parser) throws IOException;
    }

    /// Reads an entry to its end, where its checksum is compared; a damaged one is reported and left out.
    private boolean parse(ZipLog zip, ZipLog.Entry entry, Reading reading) throws UnreadableSource {
        try (var in = zip.open(entry); var parser = JsonParsers.open(in, JsonDialect.PYTHON)) {
            if (parser.nextToken() == null) {
                sink.report().skipped(new Locator(entry.name()), "it is empty");
                return false;
            }
            reading.from(parser);
            parser.nextToken();
            return true;
        } catch (JacksonException | IOException broken) {
            var cause = broken instanceof JacksonException wrapped && wrapped.getCause() instanceof IOException io
                    ? io
                    : broken;
            if (cause instanceof ArchiveBoundExceeded bomb) {
                throw zip.bomb(bomb);
            }
            sink.report().skipped(new Locator(entry.name()), cause instanceof JacksonException syntax
                    ? JsonTrouble.sentence(syntax)
                    : "it is damaged: " + cause.getMessage());
            return false;
        }
    }
}
