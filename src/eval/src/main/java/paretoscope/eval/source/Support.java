package paretoscope.eval.source;

/// How sure an importer is that a file is its own, from not at all to certain; the highest answer reads the file.
public enum Support {
    /// Not this importer's format.
    NONE,
    /// A table of some kind, which the user can map.
    TABLE,
    /// Looks right, though another tool might write the same.
    LIKELY,
    /// Recognised as a companion of results (a listing, a price table, a schema) that holds none itself.
    NOT_RESULTS,
    /// Carries the format's own marks.
    CERTAIN
}
