package paretoscope.store;

import java.time.Instant;

/// Something the user did, in words, and whether it currently holds.
public record HistoryEntry(long id, Instant at, String description, boolean done) {}
