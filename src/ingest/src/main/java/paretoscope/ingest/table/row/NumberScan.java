package paretoscope.ingest.table.row;

/// One walk over the characters of a number: where its separators stand and whether they form groups of three.
///
/// @param pointGroups whether every point has exactly three digits after it and the first group is one to three long
/// @param commaGroups the same of commas
record NumberScan(boolean isNumber, int points, int commas, boolean pointGroups, boolean commaGroups, boolean exponent,
        boolean pointAfterComma) {
    private static final NumberScan NOT_A_NUMBER = new NumberScan(false, 0, 0, false, false, false, false);

    static NumberScan of(String core) {
        int start = core.charAt(0) == '-' || core.charAt(0) == '+' || core.charAt(0) == '−' ? 1 : 0;
        int end = exponentAt(core);
        if (end < 0 || start >= end) {
            return NOT_A_NUMBER;
        }
        int digits = 0;
        int points = 0;
        int commas = 0;
        for (int i = start; i < end; i++) {
            char c = core.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (c == ',') {
                commas++;
            } else if (!isGap(core, i, start, end)) {
                return NOT_A_NUMBER;
            }
        }
        var mantissa = core.substring(start, end);
        return new NumberScan(digits > 0, points, commas, groups(mantissa, '.', ','), groups(mantissa, ',', '.'),
                end < core.length(), mantissa.lastIndexOf('.') > mantissa.lastIndexOf(','));
    }

    /// The place of the exponent, the end where there is none, or -1 for a broken one.
    private static int exponentAt(String core) {
        int at = Math.max(core.indexOf('e'), core.indexOf('E'));
        if (at < 0) {
            return core.length();
        }
        int from = at + 1 < core.length() && (core.charAt(at + 1) == '-' || core.charAt(at + 1) == '+')
                ? at + 2
                : at + 1;
        if (from >= core.length() || core.length() - from > 5) {
            return -1;
        }
        for (int i = from; i < core.length(); i++) {
            if (core.charAt(i) < '0' || core.charAt(i) > '9') {
                return -1;
            }
        }
        return at;
    }

    /// A space or an apostrophe between digits, in front of exactly three of them.
    private static boolean isGap(String core, int at, int start, int end) {
        char c = core.charAt(at);
        if (c != ' ' && c != '\u00A0' && c != '\u202F' && c != '\'' && c != '’') {
            return false;
        }
        return at > start && at + 3 < end && digit(core, at - 1) && digit(core, at + 1) && digit(core, at + 2)
                && digit(core, at + 3) && (at + 4 >= end || !digit(core, at + 4));
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean groups(String mantissa, char group, char decimal) {
        int stop = mantissa.indexOf(decimal);
        var whole = stop < 0 ? mantissa : mantissa.substring(0, stop);
        int first = whole.indexOf(group);
        if (first < 1 || first > 3 || whole.charAt(0) == '0') {
            return false;
        }
        for (int at = first; at >= 0; at = whole.indexOf(group, at + 1)) {
            int next = whole.indexOf(group, at + 1);
            if ((next < 0 ? whole.length() : next) - at != 4) {
                return false;
            }
        }
        return stop < 0 || mantissa.indexOf(group, stop) < 0;
    }

    int readings() {
        return (readsWithPoint() ? NumberText.POINT : 0) | (readsWithComma() ? NumberText.COMMA : 0);
    }

    private boolean readsWithPoint() {
        if (points > 1) {
            return false;
        }
        return commas == 0 || commaGroups && !exponent && (points == 0 || pointAfterComma);
    }

    private boolean readsWithComma() {
        if (commas > 1) {
            return false;
        }
        return points == 0 || pointGroups && !exponent && (commas == 0 || !pointAfterComma);
    }
}
