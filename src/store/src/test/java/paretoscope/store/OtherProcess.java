package paretoscope.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Another program that wants the same workspace.
final class OtherProcess {
    static final int KILLED = 66;

    private OtherProcess() {}

    static Process open(Path workspace, Path output) throws IOException {
        return start(output, "open", workspace);
    }

    static Process importAndDie(Path workspace, Path output) throws IOException {
        return start(output, "die", workspace);
    }

    private static Process start(Path output, String what, Path workspace) throws IOException {
        var built = Path.of(System.getProperty("paretoscope.root"), "src", "store", "target");
        var libraries = String.join(File.pathSeparator, built.resolve("classes").toString(),
                built.resolve("test-classes").toString(), System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""));
        var program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(program, "--enable-native-access=ALL-UNNAMED", "-cp", libraries,
                OtherProcess.class.getName(), what, workspace.toString())).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
    }

    public static void main(String[] arguments) throws WorkspaceException {
        if (arguments[0].equals("die")) {
            die(Path.of(arguments[1]));
        }
        try (var _ = Workspace.open(Path.of(arguments[1]))) {
            System.out.println("opened");
        } catch (WorkspaceException e) {
            System.out.println(e.getMessage());
        }
    }

    /// Ends like a program that is killed, between one import and the end of the next.
    private static void die(Path file) throws WorkspaceException {
        var workspace = Workspace.open(file);
        Imports.addBoard(workspace, "committed.csv", "d1", Map.of("m", new double[]{0.5, 1}));
        var session = workspace.beginImport(Imports.file("half.csv", "d2"));
        session.sink().run(Imports.run("r", "m", "t"));
        Runtime.getRuntime().halt(KILLED);
    }
}
