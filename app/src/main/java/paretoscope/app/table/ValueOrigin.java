package paretoscope.app.table;

import java.util.Optional;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;

/// Where a part of a value comes from: one run's number.
///
/// @param how in words: read as it stands, computed from so many attempts, entered by the user
/// @param place down to the line: `line 12, column "cost"`; empty for the whole file
/// @param path of the file, where it is one on this machine
/// @param readBy the importer and when: `table, 2026-01-31 12:00`
/// @param corrected whether the user has entered the value
public record ValueOrigin(long run, String task, Metric metric, Quantity value, String how, String file, String place,
        Optional<String> path, String readBy, boolean corrected) {}
