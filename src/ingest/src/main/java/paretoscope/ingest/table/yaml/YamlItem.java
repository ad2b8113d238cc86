package paretoscope.ingest.table.yaml;

import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;

import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import paretoscope.ingest.table.row.GrowingRow;

/// One item of a YAML list, walked event by event: nothing is composed, so that aliases cannot multiply.
final class YamlItem {
    private static final int DEEPEST = 32;

    private final Iterator<Event> events;
    private final GrowingRow row;

    private YamlItem(Iterator<Event> events, GrowingRow row) {
        this.events = events;
        this.row = row;
    }

    /// Fills the row with the fields of the item.
    ///
    /// @throws YamlEngineException when the text is not YAML or is nested beyond reason
    static void into(GrowingRow row, String item) {
        row.clear();
        var settings = LoadSettings.builder().setUseMarks(false).setCodePointLimit(Integer.MAX_VALUE).build();
        var walk = new YamlItem(new ParserImpl(settings, new StreamReader(settings, item)), row);
        walk.list();
    }

    private void list() {
        while (events.hasNext()) {
            if (events.next() instanceof MappingStartEvent) {
                fields("", 1);
                return;
            }
        }
    }

    private void fields(String prefix, int depth) {
        for (var key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            var name = text(key, depth);
            value(prefix.isEmpty() ? name : prefix + "." + name, depth);
        }
    }

    private void value(String name, int depth) {
        var event = events.next();
        if (event instanceof MappingStartEvent) {
            bounded(depth);
            fields(name, depth + 1);
        } else {
            row.put(name, text(event, depth));
        }
    }

    /// A scalar as it is written; a list as its elements between brackets; an alias as nothing.
    private String text(Event event, int depth) {
        return switch (event) {
            case ScalarEvent scalar -> isNull(scalar) ? "" : scalar.getValue();
            case SequenceStartEvent _ -> elements(depth);
            case MappingStartEvent _ -> pairs(depth);
            case AliasEvent _ -> "";
            default -> "";
        };
    }

    private static boolean isNull(ScalarEvent scalar) {
        return scalar.isPlain() && (scalar.getValue().equals("~") || scalar.getValue().equals("null"));
    }

    private String elements(int depth) {
        bounded(depth);
        var text = new StringBuilder("[");
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            text.append(text.length() > 1 ? ", " : "").append(text(event, depth + 1));
        }
        return text.append(']').toString();
    }

    private String pairs(int depth) {
        bounded(depth);
        var text = new StringBuilder("{");
        for (var key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            text.append(text.length() > 1 ? ", " : "").append(text(key, depth + 1)).append(": ");
            text.append(text(events.next(), depth + 1));
        }
        return text.append('}').toString();
    }

    private static void bounded(int depth) {
        if (depth > DEEPEST) {
            throw new YamlEngineException("it is nested more than " + DEEPEST + " deep");
        }
    }
}
