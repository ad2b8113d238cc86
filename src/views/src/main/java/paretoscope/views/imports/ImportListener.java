package paretoscope.views.imports;

/// Hears how an import gets on. Called on the importing thread, often; listeners must be quick.
public interface ImportListener {
    /// For those who do not want to know.
    ImportListener SILENT = new ImportListener() {};

    /// A file is about to be read.
    ///
    /// @param done files finished so far
    /// @param found files found so far; grows while folders are walked
    default void reading(String file, int done, int found) {}

    /// A file is finished.
    default void finished(FileReport report) {}
}
