package paretoscope.store.scan;

import paretoscope.eval.source.Scan.Layout;

/// Texts that two readers of one file may hand over differently: long ones, such as begin or end with white space that
/// is no space, and in JSON lists and numbers with decimals.
///
/// @param layout how the file is laid out
record UnlikeTexts(Layout layout) {
    private static final int LONGEST_DETAIL = 4000;

    String condition(String text) {
        return switch (layout) {
            case Layout.Delimited _ -> plain(text);
            case Layout.JsonLines _ -> plain(text) + " OR " + json(text);
        };
    }

    private static String plain(String text) {
        return "length(%1$s) > %2$d OR regexp_matches(%1$s, '^[\\p{Z}\\x00-\\x20]|[\\p{Z}\\x00-\\x20]$')"
                .formatted(text, LONGEST_DETAIL);
    }

    private static String json(String text) {
        return "%1$s[1] IN ('[', '{') OR regexp_full_match(%1$s, '-?[0-9]+([.][0-9]*)?([eE][-+]?[0-9]+)?') AND "
                .formatted(text) + "regexp_matches(" + text + ", '[.eE]')";
    }
}
