package paretoscope.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.theme.Theme;

/// An installed program has a smaller style sheet for its controls, which lacks nothing that it needs.
class ThemeRulesTest {
    /// Controls whose rules are left out, and what brings others of them along.
    private static final Pattern ABSENT_CONTROL = Pattern.compile("javafx/scene/(chart|web)/.*|javafx/scene/control/"
            + "(SplitMenuButton|TreeTable\\w*|Pagination|TitledPane|Accordion|ToolBar)|atlantafx/base/controls/"
            + "(Card|Tile\\w*|Message|Calendar|Breadcrumbs|ModalPane|ModalBox|ToggleSwitch|RingProgressIndicator"
            + "|ProgressSliderSkin|CaptionMenuItem|SegmentedControl|TabLine|TabsLine)");

    @TempDir
    static Path compiled;

    private static Class<?> rules;

    @BeforeAll
    static void compileTheBuilder() throws Exception {
        rules = Builder.type(compiled, "ThemeRules");
    }

    private static String present(String sheet) throws Exception {
        Method present = rules.getDeclaredMethod("present", String.class);
        present.setAccessible(true);
        return (String) present.invoke(null, sheet);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> absent() throws Exception {
        var absent = rules.getDeclaredField("ABSENT");
        absent.setAccessible(true);
        return (Set<String>) absent.get(null);
    }

    @Test
    void onlyWhatSpeaksOfAbsentControlsIsLeftOut() throws Exception {
        assertThat(present("""
                /* .button { } */
                .button, .split-menu-button > .label, .menu-button:hover {
                  -fx-padding: 1;
                }
                .tree-table-view, .chart-pie { -fx-fill: url("data:image/png;base64,AA=="); }
                .table-view { -fx-fill: red; }
                """)).containsIgnoringWhitespaces("""
                .button, .menu-button:hover {
                  -fx-padding: 1;
                }
                .table-view { -fx-fill: red; }""").doesNotContain("split", "tree", "pie", "/*");
    }

    @Test
    void mostOfBothThemesIsLeft() throws Exception {
        for (var theme : List.of(new PrimerLight(), new PrimerDark())) {
            try (var in = theme.getClass().getResourceAsStream(theme.getUserAgentStylesheet())) {
                var sheet = new String(in.readAllBytes());
                var left = present(sheet);
                assertThat(left.length()).isBetween(sheet.length() / 2, sheet.length() * 3 / 4);
                assertThat(left).contains(".root", ".table-view", ".date-picker-popup", ".dialog-pane", ".menu-bar");
            }
        }
    }

    @Test
    void theProgramHasNoneOfTheAbsentControlsAndDressesNothingLikeThem() throws Exception {
        var absent = absent();
        var controls = new TreeSet<String>();
        var names = new TreeSet<String>();
        for (var file : classFiles()) {
            for (var entry : ClassFile.of().parse(file).constantPool()) {
                switch (entry) {
                    case ClassEntry type -> controls.add(type.asInternalName());
                    case StringEntry text -> names.addAll(List.of(text.stringValue().split(" ")));
                    default -> {
                        // Neither a control nor a style class.
                    }
                }
            }
        }
        assertThat(controls).contains("javafx/scene/control/TableView").noneMatch(ABSENT_CONTROL.asMatchPredicate());
        names.retainAll(absent);
        assertThat(names).isEmpty();
    }

    private static List<Path> classFiles() throws Exception {
        var classes = Path.of(Theme.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
