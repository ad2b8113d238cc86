package paretoscope.figure.layout;

import java.util.List;

/// A text that wants to stand beside a place on the page, in any of several settings, the first being the nicest.
///
/// `reach` is how far the symbol there extends, `rank` orders requests (lower first), and (towardX, towardY) is the
/// direction in which the label would rather lie, zero when it does not care. `leader` asks for a line in any case.
record LabelRequest(List<Setting> settings, TextRole role, double lineHeight, double x, double y, double reach,
        int rank,
        double towardX, double towardY, boolean leader) {
    /// The text broken into lines; the width is that of the longest.
    record Setting(List<String> lines, double width) {
        double height(double lineHeight) {
            return lines.size() * lineHeight;
        }
    }
}
