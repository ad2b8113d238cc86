package paretoscope.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The directions of the house: a module imports only from lower rows, and packages inside a module are free of cycles.
class ModuleRowsTest {
    private static final Path ROOT = Path.of(System.getProperty("paretoscope.root"));
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            row("eval"),
            row("figure"),
            row("weights"),
            row("compute"),
            row("ingest", "eval"),
            row("analysis", "eval"),
            row("store", "eval", "compute"),
            row("charts", "analysis", "figure", "eval"),
            row("merge", "analysis", "weights", "compute", "eval"),
            row("views", "charts", "merge", "ingest", "analysis", "store", "figure", "weights", "compute", "eval"),
            row("cli", "views", "charts", "merge", "merge", "ingest", "analysis", "store", "figure", "weights",
                    "compute", "eval"));

    private static JavaClasses classes;

    @BeforeAll
    static void readTheCompiledClasses() {
        var folders = MAY_USE.keySet().stream().map(module -> ROOT.resolve("src/" + module + "/target/classes"))
                .filter(Files::isDirectory).toList();
        classes = new ClassFileImporter().importPaths(folders);
    }

    @TestFactory
    List<DynamicTest> everyModuleIsSeen() {
        return MAY_USE.keySet().stream().sorted().map(module -> DynamicTest.dynamicTest(module,
                () -> assertThat(classes.stream().filter(type -> inModule(type, module))).isNotEmpty())).toList();
    }

    @TestFactory
    List<DynamicTest> aModuleUsesOnlyLowerRows() {
        return MAY_USE.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> noClasses()
                        .that(describe("are in " + entry.getKey(), type -> inModule(type, entry.getKey())))
                        .should().dependOnClassesThat(describe("belong to a module it may not use",
                                type -> isOurs(type) && !mayUse(entry.getKey(), entry.getValue(), type)))
                        .because("a module imports only from lower rows, never from its own (src/README.md)")
                        .check(classes)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> packagesInsideAModuleAreFreeOfCycles() {
        return MAY_USE.keySet().stream().sorted().map(module -> DynamicTest.dynamicTest(module,
                () -> slices().matching("paretoscope." + module + ".(**)").should().beFreeOfCycles()
                        .allowEmptyShould(true)
                        .because("a cycle of packages is one package in disguise").check(classes)))
                .toList();
    }

    @Test
    void javaFxIsUsedInTheAppAlone() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..")
                .because("the libraries must run without a screen").check(classes);
    }

    @Test
    void duckDbIsUsedInTheStoreAlone() {
        noClasses().that().resideOutsideOfPackage("paretoscope.store..").should().dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..").because("only the store knows the workspace's SQL").check(classes);
    }

    @Test
    void onlyTheWorkspaceAndAFormatThatIsADatabaseSpeakSql() {
        noClasses().that().resideOutsideOfPackages("paretoscope.store..", "paretoscope.ingest.hal..").should()
                .dependOnClassesThat().resideInAnyPackage("java.sql..")
                .because("tables come from SQL only where a file is a database itself").check(classes);
    }

    private static Map.Entry<String, List<String>> row(String module, String... lower) {
        return Map.entry(module, List.of(lower));
    }

    private static boolean mayUse(String module, List<String> lower, JavaClass type) {
        return inModule(type, module) || lower.stream().anyMatch(other -> inModule(type, other));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("paretoscope");
    }

    private static boolean inModule(JavaClass type, String module) {
        var root = "paretoscope." + module;
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }
}
