package paretoscope.app.messages;

/// Counts as people read them: `12,345`.
///
/// What `String.format` says of `%,d` everywhere, but Java would look up first how each country writes numbers.
public final class Counts {
    private static final int GROUP = 3;

    private Counts() {}

    /// @param count not negative
    public static String of(long count) {
        var text = new StringBuilder(Long.toString(count));
        for (int at = text.length() - GROUP; at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
