package paretoscope.store.scan;

/// The names of the temporary tables of one scan, apart from those of others in the same import.
///
/// @param number the scan's number in its import
record ScanTables(int number) {
    /// The rows as laid out.
    String rows() {
        return named("row");
    }

    /// The different items.
    String items() {
        return named("item");
    }

    /// The attempts: a table, or a view of the rows.
    String values() {
        return named("value");
    }

    /// The attempts counted for each run.
    String counts() {
        return named("count");
    }

    String named(String what) {
        return "scan_" + what + "_" + number;
    }
}
