package paretoscope.ingest.json;

/// How records stand in a file, told by its content: the extension lies.
public enum RecordLayout {
    /// Elements of one array.
    ARRAY,
    /// One record on each line.
    LINES,
    /// One object, or several one after another, laid out over lines in any way.
    DOCUMENTS
}
