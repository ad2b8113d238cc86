package paretoscope.ingest.lmeval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paretoscope.ingest.json.JsonBytes;
import paretoscope.ingest.json.LineParser;

/// Finds the labels of documents, and parses only those that have some.
///
/// Used by one thread at a time.
final class LabelledDocument {
    private static final int MOST_NAMES = 200;

    private final LineParser parser;
    private final JsonBytes text = new JsonBytes();
    private final List<Name> names = new ArrayList<>();

    /// A name met before, and whether it is that of a label.
    private record Name(byte[] text, boolean label) {
        boolean isAt(byte[] in, int from, int to) {
            return Arrays.equals(text, 0, text.length, in, from, to);
        }
    }

    private enum Finding {
        NONE,
        SOME,
        UNCLEAR
    }

    LabelledDocument(LineParser parser) {
        this.parser = parser;
    }

    /// The labels of the document between two places; null where it is not JSON.
    @Nullable
    Map<String, String> labels(byte[] in, int from, int to) {
        if (from < 0 || in[from] != '{') {
            return Map.of();
        }
        if (look(in, from, to) == Finding.NONE) {
            return Map.of();
        }
        var document = parser.value(in, from, to, Sample.LABELS);
        return document == null ? null : Sample.labels(document);
    }

    private Finding look(byte[] in, int from, int to) {
        text.on(in, from + 1, to - 1);
        if (text.next() < 0) {
            return Finding.NONE;
        }
        int place = 0;
        do {
            var found = field(in, place++);
            if (found != Finding.NONE) {
                return found;
            }
        } while (text.takes(','));
        return text.next() < 0 ? Finding.NONE : Finding.UNCLEAR;
    }

    private Finding field(byte[] in, int place) {
        if (text.next() != '"') {
            return Finding.UNCLEAR;
        }
        int start = text.at() + 1;
        if (!text.skipString()) {
            return Finding.UNCLEAR;
        }
        if (name(in, start, text.at() - 1, place).label()) {
            return Finding.SOME;
        }
        return text.takes(':') && text.skipValue() ? Finding.NONE : Finding.UNCLEAR;
    }

    private Name name(byte[] in, int from, int to, int place) {
        if (place < names.size() && names.get(place).isAt(in, from, to)) {
            return names.get(place);
        }
        var text = Arrays.copyOfRange(in, from, to);
        var name = new String(text, StandardCharsets.UTF_8);
        var met = new Name(text, name.indexOf('\\') >= 0 || Sample.LABELS.keeps(name));
        if (place == names.size() && place < MOST_NAMES) {
            names.add(met);
        }
        return met;
    }
}
