package paretoscope.compute.local;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A worker that speaks the protocol, and misbehaves as its first argument says. It uses nothing but the JDK, so that it
/// starts quickly.
final class FakeWorker {
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern JOB = Pattern.compile("\"job\":\"([^\"]+)\"");
    private static final Pattern PAYLOAD = Pattern.compile("\"payload\":(.*)}}");
    private static final Pattern SHARE = Pattern.compile("\"batch_share\":([0-9.]+)");

    private FakeWorker() {}

    /// A command that starts one.
    static List<String> command(String fault, String... more) throws Exception {
        var file = Path.of(FakeWorker.class.getResource("FakeWorker.class").toURI());
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx64m", "-cp",
                file.getParent().getParent().getParent().getParent().toString(), FakeWorker.class.getName(), fault));
        command.addAll(List.of(more));
        return command;
    }

    public static void main(String[] arguments) throws Exception {
        var fault = arguments[0];
        if (fault.equals("never ready") || fault.equals("sleeper")) {
            Thread.sleep(60_000);
        }
        if (fault.equals("no start")) {
            System.err.println("No module named 'torch'");
            System.exit(1);
        }
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            answer(fault, line, in, arguments);
        }
    }

    private static void answer(String fault, String line, BufferedReader in, String[] arguments) throws Exception {
        if (line.contains("\"initialize\"")) {
            say("{\"jsonrpc\":\"2.0\",\"id\":" + id(line) + ",\"result\":{\"protocol\":1,\"worker\":\"fake\""
                    + (fault.equals("hang") ? ",\"heartbeat_seconds\":0.05" : "") + "}}");
        } else if (line.contains("\"shutdown\"")) {
            if (fault.equals("slow shutdown")) {
                Runtime.getRuntime().addShutdownHook(new Thread(FakeWorker::sleep));
            }
            say("{\"jsonrpc\":\"2.0\",\"id\":" + id(line) + ",\"result\":null}");
            System.exit(0);
        } else if (line.contains("\"evaluate\"")) {
            evaluate(fault, line, in, arguments);
        }
    }

    private static void evaluate(String fault, String line, BufferedReader in, String[] arguments) throws Exception {
        switch (fault) {
            case "crash" -> {
                System.err.println("segmentation fault, or so");
                System.exit(139);
            }
            case "crash once" -> {
                if (!Path.of(arguments[1]).toFile().createNewFile()) {
                    result(line);
                } else {
                    System.exit(139);
                }
            }
            case "hang", "deaf" -> sleep();
            case "some garbage" -> {
                for (int i = 0; i < 5; i++) {
                    System.out.println("Loading checkpoint shards: " + i);
                }
                result(line);
            }
            case "much garbage" -> {
                for (int i = 0; i < 100; i++) {
                    System.out.println("Loading checkpoint shards: " + i);
                }
                result(line);
            }
            case "not a number" -> say("{\"jsonrpc\":\"2.0\",\"id\":" + id(line) + ",\"result\":NaN}");
            case "endless line" -> {
                for (int i = 0; i < 100_000; i++) {
                    System.out.print("0123456789");
                }
                System.out.flush();
                sleep();
            }
            case "out of memory" -> {
                if (Double.parseDouble(group(SHARE, line)) > 0.25) {
                    refuse(line, -32001, "2 GiB wanted");
                } else {
                    result(line);
                }
            }
            case "device lost" -> refuse(line, -32002, "fell off the bus");
            case "disk full" -> refuse(line, -32003, "No space left on device");
            case "rejects" -> refuse(line, -32000, "no such column");
            case "fork" -> {
                var child = new ProcessBuilder(command("sleeper")).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
                say("{\"jsonrpc\":\"2.0\",\"id\":" + id(line) + ",\"result\":" + child.pid() + "}");
            }
            case "fork and crash" -> {
                var child = new ProcessBuilder(command("sleeper")).inheritIO().start();
                System.err.println("child " + child.pid());
                System.exit(3);
            }
            case "obeys" -> {
                say("{\"jsonrpc\":\"2.0\",\"method\":\"progress\",\"params\":{\"job\":\"" + group(JOB, line)
                        + "\",\"share\":0.5,\"note\":\"half\"}}");
                var next = in.readLine();
                if (next != null && next.contains("cancelRequest")) {
                    refuse(line, -32800, "cancelled");
                }
            }
            default -> result(line);
        }
    }

    private static void result(String line) {
        System.err.println("evaluating");
        say("{\"jsonrpc\":\"2.0\",\"id\":" + id(line) + ",\"result\":" + group(PAYLOAD, line) + "}");
    }

    private static void refuse(String line, int code, String why) {
        say("{\"jsonrpc\":\"2.0\",\"id\":" + id(line) + ",\"error\":{\"code\":" + code + ",\"message\":\"" + why
                + "\"}}");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static String id(String line) {
        return group(ID, line);
    }

    private static String group(Pattern pattern, String line) {
        var found = pattern.matcher(line);
        return found.find() ? found.group(1) : "0";
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
