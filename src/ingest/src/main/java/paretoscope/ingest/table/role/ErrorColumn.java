package paretoscope.ingest.table.role;

/// Columns that say what went wrong with an attempt.
public final class ErrorColumn {
    private ErrorColumn() {}

    public static boolean is(String column) {
        return RoleNames.shipped().is("error", column);
    }
}
