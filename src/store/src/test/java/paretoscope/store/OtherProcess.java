package paretoscope.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Another program that wants the same workspace.
final class OtherProcess {
    private OtherProcess() {}

    static Process open(Path workspace, Path output) throws IOException {
        var built = Path.of(System.getProperty("paretoscope.root"), "src", "store", "target");
        var libraries = String.join(File.pathSeparator, built.resolve("classes").toString(),
                built.resolve("test-classes").toString(), System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""));
        var program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(program, "--enable-native-access=ALL-UNNAMED", "-cp", libraries,
                OtherProcess.class.getName(), workspace.toString())).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
    }

    public static void main(String[] arguments) {
        try (var _ = Workspace.open(Path.of(arguments[0]))) {
            System.out.println("opened");
        } catch (WorkspaceException e) {
            System.out.println(e.getMessage());
        }
    }
}
