package paretoscope.store.scan;

/// The names of the temporary tables of one scan, apart from those of others in the same import.
///
/// @param number the scan's number in its import
record ScanTables(int number) {
    /// The rows as laid out.
    String rows() {
        return named("row");
    }

    /// The different combinations of names, with the first and last of their rows.
    String groups() {
        return named("group");
    }

    /// The different items.
    String items() {
        return named("item");
    }

    /// The attempts.
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
