package paretoscope.ingest.json;

import tools.jackson.core.StreamReadConstraints;

/// How much of a stranger's JSON is believed before the reader refuses.
///
/// @param depth levels of nesting
/// @param stringLength characters of one string that is kept; skipped strings have no bound
/// @param numberLength digits of one number
/// @param nodes values of one tree in memory
/// @param lineBytes bytes of one line of JSON Lines
public record JsonBounds(int depth, int stringLength, int numberLength, int nodes, int lineBytes) {
    /// Far above what evaluation tools write, far below what hurts.
    public static final JsonBounds USUAL = new JsonBounds(256, 1 << 25, 1_000, 2_000_000, 1 << 26);

    public JsonBounds {
        if (depth < 1 || stringLength < 1 || numberLength < 1 || nodes < 1 || lineBytes < 1) {
            throw new IllegalArgumentException("bounds are positive, were " + depth + ", " + stringLength + ", "
                    + numberLength + ", " + nodes + ", " + lineBytes);
        }
    }

    StreamReadConstraints constraints() {
        return StreamReadConstraints.builder().maxNestingDepth(depth).maxStringLength(stringLength)
                .maxNumberLength(numberLength).maxNameLength(1 << 16).build();
    }
}
