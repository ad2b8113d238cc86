package paretoscope.ingest.table.block;

import paretoscope.eval.source.Cells;
import paretoscope.eval.source.Scan.Use;

/// Collects what some rows hold in one column.
sealed interface CellColumn permits NumberColumn, CodedColumn, TextColumn {
    /// Adds the text between two places, which has no white space around it.
    void add(byte[] in, int from, int to);

    /// What was added.
    Cells cells();

    /// Whether cells of a column stay in their file.
    static boolean passes(Use use) {
        return use instanceof Use.None;
    }

    /// For a column that is laid out.
    static CellColumn of(Use use) {
        return switch (use) {
            case Use.Measure _,Use.Confidence _,Use.Try _ -> new NumberColumn();
            case Use.Names _,Use.Item _ -> new CodedColumn();
            case Use.Answer _,Use.Tag _,Use.Failure _,Use.Detail _,Use.None _ -> new TextColumn();
        };
    }
}
