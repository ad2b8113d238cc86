package paretoscope.ingest.json;

/// Which liberties with RFC 8259 a reader takes.
public enum JsonDialect {
    /// What Python's `json` writes: bare `NaN`, `Infinity` and `-Infinity` are numbers.
    PYTHON,
    /// The same, and `//` and `/* */` comments and trailing commas, as people write by hand.
    RELAXED
}
