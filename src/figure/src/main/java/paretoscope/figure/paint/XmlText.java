package paretoscope.figure.paint;

/// Text made safe for XML: markup escaped, and what no XML document may hold left out.
final class XmlText {
    private XmlText() {}

    /// Fit for element content and for double-quoted attributes.
    static String of(String text) {
        var safe = new StringBuilder(text.length() + 8);
        text.codePoints().filter(XmlText::isAllowed).forEach(c -> append(safe, c));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int codePoint) {
        switch (codePoint) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(codePoint);
        }
    }

    /// The `Char` production of XML 1.0, without the C1 controls it discourages.
    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c < 0x7F || c >= 0xA0 && c < 0xD800
                || c >= 0xE000 && c < 0xFFFE || c >= 0x10000;
    }
}
