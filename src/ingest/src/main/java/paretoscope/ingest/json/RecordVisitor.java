package paretoscope.ingest.json;

import paretoscope.eval.Locator;
import tools.jackson.databind.JsonNode;

/// Takes records as they are read, and what could not be read.
public interface RecordVisitor {
    /// A record; counted from 0 over those that could be read.
    void record(long index, Locator at, JsonNode value);

    /// A place where there should have been a record, and what was found.
    void unreadable(Locator at, String why);
}
