package paretoscope.eval.catalogue;

import java.util.Locale;

/// The form under which names are compared: `Exact Match`, `exact-match` and `exact_match` are one.
final class MetricName {
    private MetricName() {}

    static String normalised(String name) {
        return isNormal(name) ? name : rewritten(name);
    }

    /// Whether a name is in this form for certain, as most are that programs write.
    private static boolean isNormal(String name) {
        boolean gap = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!plain && (c != '_' || gap)) {
                return false;
            }
            gap = !plain;
        }
        return !gap;
    }

    private static String rewritten(String name) {
        var text = new StringBuilder(name.length());
        boolean gap = false;
        for (char c : name.strip().toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == '@' || c == '%' || c == '$' || c == '+' || c == '²') {
                if (gap && !text.isEmpty()) {
                    text.append('_');
                }
                text.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        // A unit in brackets, as in "Accuracy (%)", is not part of the name.
        return text.length() > 2 && text.toString().endsWith("_%")
                ? text.substring(0, text.length() - 2)
                : text.toString();
    }
}
