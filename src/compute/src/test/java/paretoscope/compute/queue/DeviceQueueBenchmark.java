package paretoscope.compute.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import paretoscope.compute.device.Device;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.journal.MemoryJournal;

/// What the queue costs a job (priorities, events, watch over the time limit, journal in memory), against a bare pool of
/// as many threads. Medians of rounds that take turns. From the project's root:
/// ```sh
/// mvn -q -pl src/compute -am test -Dtest=DeviceQueueBenchmark -Dsurefire.failIfNoSpecifiedTests=false
/// ```
class DeviceQueueBenchmark {
    private static final int ROUNDS = 7;
    private static final List<Device> DEVICES = List.of(Scripted.device("cpu:0"), Scripted.device("cpu:1"));

    @Test
    void printOverheadOfJobs() throws Exception {
        print("nothing", 20_000, 0);
        print("0.1 ms", 4_000, 100_000);
        print("1 ms", 1_000, 1_000_000);
    }

    private static void print(String work, int jobs, long nanos) throws Exception {
        var queue = new double[ROUNDS];
        var pool = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            double ours = microsPerJob(jobs, () -> throughTheQueue(jobs, nanos));
            double bare = microsPerJob(jobs, () -> throughAPool(jobs, nanos));
            if (round >= 0) {
                queue[round] = ours;
                pool[round] = bare;
            }
        }
        System.out.printf(Locale.ROOT, "jobs of %s: %.1f µs each through the queue, %.1f µs through a bare pool: ratio "
                + "%.2f, %.1f µs more%n", work, median(queue), median(pool), median(queue) / median(pool),
                median(queue) - median(pool));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double microsPerJob(int jobs, Callable<?> all) throws Exception {
        long start = System.nanoTime();
        all.call();
        return (System.nanoTime() - start) / 1e3 / jobs;
    }

    private static byte[] work(byte[] payload, long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return payload;
    }

    private static List<Job> jobs(int count) {
        var jobs = new ArrayList<Job>();
        for (int number = 0; number < count; number++) {
            jobs.add(Scripted.job("j" + number));
        }
        return jobs;
    }

    private static int throughTheQueue(int count, long nanos) throws Exception {
        var backend = new Scripted((assignment, _, _) -> work(assignment.job().payload(), nanos));
        try (var queue = DeviceQueue.open(backend, DEVICES, new MemoryJournal(), QueueOptions.USUAL)) {
            var ends = new ArrayList<CompletableFuture<JobEvent.End>>();
            for (var job : jobs(count)) {
                ends.add(queue.submit(job));
            }
            for (var end : ends) {
                end.get();
            }
            return queue.status().finished();
        }
    }

    private static int throughAPool(int count, long nanos) throws Exception {
        try (var pool = Executors.newFixedThreadPool(DEVICES.size())) {
            var ends = new ArrayList<Future<byte[]>>();
            for (var job : jobs(count)) {
                ends.add(pool.submit(() -> work(job.payload(), nanos)));
            }
            for (var end : ends) {
                end.get();
            }
            return ends.size();
        }
    }
}
