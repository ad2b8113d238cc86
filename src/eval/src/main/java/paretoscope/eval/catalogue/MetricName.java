package paretoscope.eval.catalogue;

import java.util.Locale;

/// The form under which names are compared: `Exact Match`, `exact-match` and `exact_match` are one.
final class MetricName {
    private MetricName() {}

    static String normalised(String name) {
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
