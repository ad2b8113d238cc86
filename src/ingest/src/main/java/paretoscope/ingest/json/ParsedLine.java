package paretoscope.ingest.json;

import tools.jackson.databind.JsonNode;

/// What became of a line; lines are counted from 0 in their batch.
public sealed interface ParsedLine {
    /// The record on it.
    record Value(int line, JsonNode value) implements ParsedLine {}

    /// Why there is none.
    record Trouble(int line, String why) implements ParsedLine {}
}
