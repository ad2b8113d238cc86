package paretoscope.ingest.simpleevals;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.reading.SourcePlace;

/// What the name of a file says: `<eval>_<model>[_<yyyymmdd>_<HHMMSS>][_DEBUG][_allresults]`.
///
/// The evaluation ends at the first underscore, but for HealthBench's variants and MMLU's languages, whose
/// names contain one.
record ResultName(String eval, String model, Optional<Instant> started, boolean debug) {
    static final String FULL = "_allresults";

    private static final Pattern STAMP = Pattern
            .compile("(.+)_(\\d{4})(\\d\\d)(\\d\\d)_(\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern EVAL = Pattern
            .compile("(healthbench_(?:hard|consensus|meta)|mmlu_[A-Z]{2}-[A-Z]{2}|[^_]+)_(.+)");

    static ResultName of(SourcePlace place) {
        var stem = without(place.stem(), FULL);
        boolean debug = stem.endsWith("_DEBUG");
        stem = without(stem, "_DEBUG");
        var stamp = STAMP.matcher(stem);
        var started = Optional.<Instant>empty();
        if (stamp.matches()) {
            stem = stamp.group(1);
            started = IsoInstant.parse(stamp.replaceFirst("$2-$3-$4T$5:$6:$7"));
        }
        var parts = EVAL.matcher(stem);
        return parts.matches()
                ? new ResultName(parts.group(1), parts.group(2), started, debug)
                : new ResultName(stem, place.folder(), started, debug);
    }

    private static String without(String stem, String end) {
        return stem.endsWith(end) && stem.length() > end.length()
                ? stem.substring(0, stem.length() - end.length())
                : stem;
    }
}
