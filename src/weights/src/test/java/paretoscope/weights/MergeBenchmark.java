package paretoscope.weights;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.safetensors.CheckpointWriter;
import paretoscope.weights.safetensors.Output;
import paretoscope.weights.tensor.Dtype;
import paretoscope.weights.tensor.TensorInfo;

/// How long it takes to merge four BF16 checkpoints and their base, beside copying the same bytes from file to file (all
/// five are read, one is written) and beside the same merge with PyTorch on the CPU where it is installed.
///
/// The goals are 60 % of the copy's rate and no less than PyTorch's. The files are made in a temporary folder and lie in
/// the page cache if memory is large enough. Medians; the measured things take turns within a round, so that a busy
/// machine slows all of them alike. From the project's root (`benchmark.mib` is one checkpoint's size, 1024 by default):
/// ```sh
/// mvn -q -pl src/weights test -Dtest=MergeBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dbenchmark.mib=1024
/// ```
class MergeBenchmark {
    private static final long MIB = 1 << 20;
    private static final long SIZE = Long.getLong("benchmark.mib", 1024) * MIB;
    private static final int MODELS = 4;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;
    private static final double[] COEFFICIENTS = {0.3, 0.2, 0.4, 0.15};

    @TempDir
    Path folder;

    private final List<Path> files = new ArrayList<>();

    @Test
    void printTimes() throws Exception {
        for (int model = 0; model <= MODELS; model++) {
            files.add(write(folder.resolve(model + ".safetensors"), new Random(model)));
        }
        var works = new LinkedHashMap<String, Callable<Double>>();
        works.put("copy: read five, write one", () -> timed(out -> PlainCopy.run(files, out)));
        works.put("merge", () -> timed(this::merge));
        var torch = startTorch();
        if (!torch.waitFor(1, TimeUnit.SECONDS)) {
            var ask = torch.outputWriter();
            var answer = torch.inputReader();
            works.put("merge with PyTorch", () -> asked(ask, answer));
        }
        report(measure(works));
        torch.destroy();
    }

    private interface Work {
        void into(Path out) throws Exception;
    }

    private double timed(Work work) throws Exception {
        var out = folder.resolve("out.safetensors");
        long start = System.nanoTime();
        work.into(out);
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(out);
        return seconds;
    }

    private void merge(Path out) throws Exception {
        var opened = new ArrayList<Checkpoint>();
        try {
            for (var file : files) {
                opened.add(Checkpoint.open(file));
            }
            var plan = MergePlan.of(opened.getFirst(), opened.subList(1, opened.size()),
                    new MergeMethod.TaskArithmetic());
            plan.write(COEFFICIENTS, Output.to(out), _ -> {}, () -> false);
        } finally {
            opened.forEach(Checkpoint::close);
        }
    }

    /// A process that is dead already where there is no PyTorch.
    private Process startTorch() throws IOException, InterruptedException {
        var python = Python.with("torch");
        if (python.isEmpty()) {
            return new ProcessBuilder("true").start();
        }
        var root = Path.of(System.getProperty("paretoscope.root"));
        var command = new ArrayList<>(List.of(python.get(), root.resolve("src/weights/src/test/python/torch_merge.py")
                .toString(), String.join(",", Arrays.stream(COEFFICIENTS).mapToObj(Double::toString).toList()),
                folder
                        .resolve("torch.safetensors").toString()));
        files.forEach(file -> command.add(file.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private double asked(BufferedWriter ask, BufferedReader answer) throws IOException {
        ask.write("go\n");
        ask.flush();
        double seconds = Double.parseDouble(answer.readLine());
        Files.delete(folder.resolve("torch.safetensors"));
        return seconds;
    }

    private static Map<String, double[]> measure(Map<String, Callable<Double>> works) throws Exception {
        var times = new LinkedHashMap<String, double[]>();
        works.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (var work : works.entrySet()) {
                double seconds = work.getValue().call();
                if (round >= 0) {
                    times.get(work.getKey())[round] = seconds;
                }
            }
        }
        return times;
    }

    private static void report(Map<String, double[]> times) {
        System.out.printf(Locale.ROOT, "%d checkpoints of %d MiB and their base, %d processors, medians of %d rounds%n",
                MODELS, SIZE / MIB, Runtime.getRuntime().availableProcessors(), ROUNDS);
        times.values().forEach(Arrays::sort);
        double copy = times.values().iterator().next()[ROUNDS / 2];
        times.forEach((name, seconds) -> System.out.printf(Locale.ROOT,
                "%-28s %7.3f s (%.3f to %.3f)  %6.2f GB/s  %4.0f %% of the copy's rate%n", name, seconds[ROUNDS / 2],
                seconds[0], seconds[ROUNDS - 1], SIZE * (MODELS + 2) / seconds[ROUNDS / 2] / 1e9, 100 * copy
                        / seconds[ROUNDS / 2]));
    }

    /// Layers of 32 Mi numbers, as large as a language model's.
    private static Path write(Path file, Random random) throws IOException {
        var tensors = new ArrayList<TensorInfo>();
        for (long at = 0; at < SIZE; at += 64 * MIB) {
            long bytes = Math.min(64 * MIB, SIZE - at);
            tensors.add(new TensorInfo("layer." + tensors.size(), Dtype.BF16, List.of(bytes / 2), bytes));
        }
        try (var writer = CheckpointWriter.create(Output.to(file), tensors, List.of())) {
            var numbers = numbers(random);
            for (var tensor : tensors) {
                for (long at = 0; at < tensor.bytes(); at += MIB) {
                    writer.write(tensor.name(), at, numbers);
                }
            }
            writer.commit();
        }
        return file;
    }

    /// A mebibyte of BF16 numbers about a hundredth large.
    private static MemorySegment numbers(Random random) {
        var numbers = Arena.ofAuto().allocate(MIB);
        for (long at = 0; at < MIB; at += Short.BYTES) {
            float number = (float) (0.01 * random.nextGaussian());
            numbers.set(ValueLayout.JAVA_SHORT, at, (short) (Float.floatToRawIntBits(number) >>> 16));
        }
        return numbers;
    }
}
