package installers;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The rules of a theme's style sheet, without those for controls that the program has none of. These are two fifths of
/// them, and each is read and sorted in at every start.
final class ThemeRules {
    /// What the rules for these controls, and for these ways to dress others, speak of; a test sees to it that the program
    /// has none of them.
    static final Set<String> ABSENT = Set.of("split-menu-button", "tree-table-view", "tree-table-row-cell",
            "tree-table-cell", "tab-line", "segmented-control", "pagination", "pagination-control", "html-editor",
            "card", "tile-base", "tile", "message", "calendar", "breadcrumbs", "titled-pane", "accordion", "modal-box",
            "modal-pane", "toggle-switch", "ring-progress-indicator", "caption-menu-item",
            "progress-slider", "floating", "classic", "tool-bar");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*\\})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-z][\\w-]*)");

    private ThemeRules() {}

    /// What is left of a sheet.
    static String present(String sheet) {
        var rules = new StringBuilder();
        var rule = RULE.matcher(COMMENT.matcher(sheet).replaceAll(""));
        while (rule.find()) {
            var selectors = Arrays.stream(rule.group(1).split(",")).filter(ThemeRules::isPresent)
                    .collect(Collectors.joining(","));
            if (!selectors.isEmpty()) {
                rules.append(selectors).append(rule.group(2)).append('\n');
            }
        }
        return rules.toString();
    }

    private static boolean isPresent(String selector) {
        return STYLE_CLASS.matcher(selector).results().map(found -> found.group(1))
                .noneMatch(name -> ABSENT.contains(name) || name.startsWith("chart") || name.startsWith("default-color"));
    }
}
